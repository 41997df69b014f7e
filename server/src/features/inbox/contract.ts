import * as inbox from './inbox.resolver.ts';
import { Notification } from './notification.entity.ts';

export const entities = [Notification];

export const types = [inbox.NotificationAdded];

export const resolvers = [inbox.InboxResolver, inbox.InboxOfViewer, inbox.NotificationAddedResolver];
