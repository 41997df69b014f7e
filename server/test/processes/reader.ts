import { WebSocket } from 'ws';
import { LiveClient } from '../../../web/src/lib/graphql/live-client.ts';
import { LiveStream } from '../../../web/src/lib/graphql/live-stream.ts';
import { ask, insist, type Answer } from './asking.ts';
import type { Player } from './cast.ts';

const EVENTS = `subscription ($id: ID!, $after: StreamCursor) {
  discussionEvents(id: $id, after: $after) {
    __typename
    cursor
    ... on PostEvent { postId post { id number body reactions { kind people } } }
  }
}`;
const PAGE = `query ($id: ID!, $after: String) {
  discussion(id: $id) {
    cursor
    posts(first: 100, after: $after) {
      edges { node { id number body reactions { kind people } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

export interface PostSeen {
  id: string;
  number: number;
  body: string;
  reactions: { kind: string; people: number }[];
}

interface EventSeen {
  __typename: string;
  cursor: string;
  postId?: string;
  post?: PostSeen | null;
}

export interface Route {
  /** Where questions go and where sockets go, the n-th time. */
  http(n: number): string;
  socket(n: number): string;
  origin: string;
}

/** Where in its stream a cursor stands. */
export const seqOf = (cursor: string): number =>
  Number(Buffer.from(cursor, 'base64url').subarray(16).toString().split('.')[1]);

/** The whole of a discussion as somebody sees it now. Its first page and its cursor are one snapshot. */
export async function readDiscussion(
  route: Route,
  player: Player,
  id: string,
  deadline = Date.now() + 30_000,
) {
  const posts = new Map<string, PostSeen>();
  let cursor: string | undefined;
  for (let after: string | null = null; ;) {
    const variables: Record<string, unknown> = { id: `discussion_${id}`, after };
    const { data }: Answer = await insist(
      (n) => ask(route.http(n), player, PAGE, variables),
      () => {},
      deadline,
    );
    cursor ??= data!.discussion.cursor as string;
    for (const { node } of data!.discussion.posts.edges) posts.set(node.id, node);
    const { hasNextPage, endCursor } = data!.discussion.posts.pageInfo;
    if (!hasNextPage) return { cursor, posts };
    after = endCursor;
  }
}

/** What is equal when two people see the same. */
export const stateOf = (posts: Map<string, PostSeen>): string =>
  JSON.stringify(
    [...posts.values()]
      .sort((a, b) => a.number - b.number)
      .map(({ id, number, body, reactions }) => [id, number, body, reactions]),
  );

/** Somebody who reads along with the client of the web: snapshot, stream, reconnects, resumes. */
export class Reader {
  /** The numbers of the events, in the order they came since the last snapshot. */
  seqs: number[] = [];
  from = 0;
  connected = 0;
  refetches = 0;
  posts = new Map<string, PostSeen>();
  readonly #client: LiveClient;
  #stream: LiveStream<EventSeen> | undefined;

  constructor(
    readonly player: Player,
    readonly discussion: string,
    private readonly route: Route,
  ) {
    let n = 0;
    const { cookie } = player;
    this.#client = new LiveClient({
      url: () => `${route.socket(n++).replace('http', 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers: { cookie, origin: route.origin } });
          this.on('error', () => {});
        }
        // Browsers drop what arrives after close() was called, ws does not.
        override emit(event: string | symbol, ...args: any[]) {
          return event === 'message' && this.readyState !== WebSocket.OPEN
            ? false
            : super.emit(event, ...args);
        }
      } as never,
    });
    this.#client.on('connected', () => this.connected++);
  }

  async open() {
    const cursor = await this.#snapshot();
    this.#stream = new LiveStream<EventSeen>(this.#client, {
      query: EVENTS,
      variables: { id: `discussion_${this.discussion}` },
      field: 'discussionEvents',
      cursor,
      apply: ({ cursor, postId, post }) => {
        this.seqs.push(seqOf(cursor));
        if (post) this.posts.set(postId!, post);
      },
      refetch: () => {
        this.refetches++;
        return this.#snapshot();
      },
    });
  }

  /** The last event heard or read. */
  get head(): number {
    return this.seqs.at(-1) ?? this.from;
  }

  /** How many events did not follow the one before. */
  get misplaced(): number {
    return this.seqs.filter((seq, i) => seq !== (i ? this.seqs[i - 1]! : this.from) + 1).length;
  }

  /** The events around the first that did not follow the one before. */
  get firstMisplaced(): string | undefined {
    const i = this.seqs.findIndex((seq, i) => seq !== (i ? this.seqs[i - 1]! : this.from) + 1);
    return i < 0
      ? undefined
      : [...this.seqs.slice(Math.max(0, i - 4), i), '|', ...this.seqs.slice(i, i + 24)].join(' ');
  }

  async close() {
    this.#stream?.stop();
    this.#client.dispose();
  }

  async #snapshot(): Promise<string> {
    const { cursor, posts } = await readDiscussion(this.route, this.player, this.discussion);
    this.posts = posts;
    this.seqs = [];
    this.from = seqOf(cursor);
    return cursor;
  }
}
