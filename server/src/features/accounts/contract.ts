import { Account } from './account.entity.ts';
import { AccountResolver } from './account.resolver.ts';
import { DemoResolver } from './demo.resolver.ts';
import { InboxEventResolver } from './inbox.events.ts';
import { Person } from './person.entity.ts';
import { Rules } from './rules.entity.ts';
import { RulesOfViewer, RulesResolver } from './rules.resolver.ts';

export const entities = [Account, Person, Rules];

export const resolvers = [AccountResolver, DemoResolver, InboxEventResolver, RulesOfViewer, RulesResolver];
