import { GraphQLError } from 'graphql';
import type { Connection } from './connection.ts';
import { seqOf } from './cursor.ts';
import type { Request } from './documents.ts';
import { shareOf, type Execute, type Share } from './execution.ts';
import type { Operation } from './operation.ts';
import type { Join } from './stream.ts';
import type { Streams } from './streams.ts';
import { comeBack } from './subscriber.ts';
import { PresenceWatcher } from './presence-watcher.ts';
import type { Whispers } from './whispers.ts';

/** What a client wants to follow, on which of its connections. */
export interface Subscription {
  readonly connection: Connection;
  readonly operationId: string;
  readonly request: Request;
}

interface Options {
  readonly streams: Streams;
  readonly whispers: Whispers;
  readonly execute: Execute;
  report(error: unknown): void;
}

/** Starts subscriptions, each at the source that its field declares. */
export class Subscriptions {
  constructor(private readonly options: Options) {}

  /** Starts one; what refuses it is thrown by the generator, so that the client hears its code. */
  async start(subscription: Subscription): Promise<AsyncGenerator<never, void>> {
    try {
      return (await this.#follow(subscription)).asGenerator();
    } catch (error) {
      if (error instanceof GraphQLError) return failing(error);
      this.options.report(error);
      return failing(comeBack());
    }
  }

  async #follow({ connection, operationId, request }: Subscription): Promise<Operation> {
    const { viewer } = connection;
    const { streamId, after } = request.plan.target(request.coerced, viewer);
    const about = { streamId, operationId, follower: connection };
    const share = shareOf(request, viewer, this.options.execute);
    connection.follow(streamId); // before anything is awaited: a change of rights from now on concerns it
    try {
      return request.plan.source === 'presence'
        ? await this.#watchPresence(about, viewer.personId, share)
        : await this.options.streams.join({ ...about, share, after: after && seqOf(streamId, after) });
    } catch (error) {
      connection.unfollow(streamId);
      throw error;
    }
  }

  #watchPresence(
    about: Omit<Join, 'after' | 'share'>,
    viewerId: string,
    share: Share,
  ): Promise<PresenceWatcher> {
    const { streams, whispers, report } = this.options;
    return streams.visit(about.streamId, about.follower, (stream) => {
      const watcher = new PresenceWatcher({ ...about, stream, viewerId, report, ...share(stream.audience) });
      stream.watch(watcher);
      watcher.unwatch = whispers.watch(stream.id, (present, shared) => void watcher.tell(present, shared));
      return watcher;
    });
  }
}

async function* failing(error: GraphQLError): AsyncGenerator<never, void> {
  throw error;
}
