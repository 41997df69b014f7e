import { Extensions, Subscription, type ClassType } from 'type-graphql';
import type { Viewer } from '../access/viewer.ts';

/** Says which stream a subscription follows, from its arguments or from who asks. */
export type StreamOf<Args> = (args: Args, viewer: Viewer) => string;

/** What a subscription's field carries for the live server, under the key `live` of its extensions. */
export interface LiveField {
  readonly source: 'events' | 'presence';
  readonly streamOf: StreamOf<Record<string, unknown>>;
}

type TypeOf = () => ClassType | object;
type FieldDecorator = MethodDecorator & PropertyDecorator;

/**
 * Declares a subscription that follows a stream. Its argument `after` says from where; the method is called once per
 * event and group of subscribers, with the event as its root.
 */
export const Live = <Args>(type: TypeOf, streamOf: StreamOf<Args>, description?: string) =>
  subscription(type, { source: 'events', streamOf } as LiveField, description);

/** Declares a subscription that tells who is there in a stream besides the viewer; its root is a `PresenceNow`. */
export const LivePresence = <Args>(type: TypeOf, streamOf: StreamOf<Args>, description?: string) =>
  subscription(type, { source: 'presence', streamOf } as LiveField, description);

/** Marks a field whose value differs from viewer to viewer: an event that selects it is read once per person. */
export const PerViewer = (): FieldDecorator => Extensions({ perViewer: true });

/**
 * Marks a type, or one field that reaches it, whose rows always lie in the audience of what they are reached from, or
 * are public, for partners or for members, as the events of one stream are. Whatever is not marked splits the stream's
 * subscribers by all that they may see: forgetting the mark costs time, never a leak.
 */
export const SharesAudience = (): ClassDecorator & FieldDecorator => Extensions({ sharesAudience: true });

/** Marks an event after which nothing that was rendered before may be shown again. Withdrawals and redactions. */
export const TakesBack = (): ClassDecorator => Extensions({ takesBack: true });

function subscription(type: TypeOf, live: LiveField, description?: string): MethodDecorator {
  const subscribe = () => {
    throw new Error('Subscriptions run in kernel/live.');
  };
  return (target, name, descriptor) => {
    const options = { subscribe, ...(description && { description }) };
    Subscription(type as () => ClassType, options)(target, name, descriptor);
    Extensions({ live })(target, name as string, descriptor);
  };
}
