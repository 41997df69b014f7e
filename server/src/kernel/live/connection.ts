import type { WebSocket } from 'ws';
import type { Viewer } from '../access/viewer.ts';
import type { Follower } from './follower.ts';

/** Close codes of the graphql-transport-ws protocol, and of WebSockets where it has none. */
export const CloseCode = { UNAUTHORIZED: 4401, FORBIDDEN: 4403, TRY_AGAIN_LATER: 1013 } as const;

const HIGH_WATER_BYTES = 256 * 1024;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const SHORTEST_TIMER_MS = 1_000;
const TEXT = { binary: false, compress: false };

/** One signed-in WebSocket: whose it is and which streams it follows. */
export class Connection implements Follower {
  readonly #audiences: Set<number>;
  /** How many operations follow each stream. */
  readonly #streams = new Map<string, number>();
  readonly #boundary: NodeJS.Timeout | undefined;

  constructor(
    readonly viewer: Viewer,
    private readonly socket: WebSocket,
  ) {
    this.#audiences = new Set(viewer.audiences);
    if (viewer.boundary) this.#boundary = this.#closeAt(viewer.boundary);
  }

  get isOpen() {
    return this.socket.readyState === this.socket.OPEN;
  }

  get isFull() {
    return this.waitingBytes >= HIGH_WATER_BYTES;
  }

  get waitingBytes() {
    return this.socket.bufferedAmount;
  }

  sees(audience: number) {
    return this.#audiences.has(audience);
  }

  send(message: Buffer, sent?: (error?: Error | null) => void) {
    this.socket.send(message, TEXT, sent);
  }

  follow(streamId: string) {
    this.#streams.set(streamId, (this.#streams.get(streamId) ?? 0) + 1);
  }

  unfollow(streamId: string) {
    const operations = (this.#streams.get(streamId) ?? 0) - 1;
    if (operations > 0) this.#streams.set(streamId, operations);
    else this.#streams.delete(streamId);
  }

  follows(streamId: string): boolean {
    return this.#streams.has(streamId);
  }

  /** Closes; from this tick on the viewer sees nothing, even while the handshake is under way. */
  close(code: number, reason: string) {
    this.#audiences.clear();
    this.socket.close(code, reason);
  }

  forget() {
    this.#audiences.clear();
    clearTimeout(this.#boundary);
  }

  /** Not sooner than in a second, or clocks that differ would make the client come back in a tight loop. */
  #closeAt(boundary: Date): NodeJS.Timeout {
    const ms = Math.min(Math.max(boundary.getTime() - Date.now(), SHORTEST_TIMER_MS), LONGEST_TIMER_MS);
    return setTimeout(() => this.close(CloseCode.FORBIDDEN, 'Rights changed'), ms).unref();
  }
}
