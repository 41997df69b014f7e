/** Where the events of a subscription go, and what may go there. */
export interface Follower {
  /** Whether rows of this audience may be shown; false for all once the rights may have changed. */
  sees(audience: number): boolean;
  readonly isOpen: boolean;
  /** Whether so much waits for the network that whoever sends more should wait until it is gone. */
  readonly isFull: boolean;
  /** Sends one message; `sent` hears when the network has taken it. */
  send(message: Buffer, sent?: (error?: Error | null) => void): void;
  /** Hears that one operation on a stream has ended. */
  unfollow(streamId: string): void;
}

const END = Buffer.from('}');

/** Wraps the bytes of a result, which many share, into the message for one operation. */
export const frame = (operationId: string, result: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`{"id":${JSON.stringify(operationId)},"type":"next","payload":`), result, END]);
