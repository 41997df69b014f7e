import { randomUUID } from 'node:crypto';
import type { Somebody, World } from './world.ts';

/** A call of a mutation that succeeds. */
export interface Call {
  who: Somebody;
  /** New keys and the present version with every call. */
  args(): Promise<Record<string, unknown>>;
}

export const key = () => ({ requestId: randomUUID() });
export const reason = { reason: 'Protože.' };
/** An id as in the database. */
export const plain = (id: string) => id.slice(id.indexOf('_') + 1);

export const simple = (who: Somebody, args: object = {}): Call => ({ who, args: async () => ({ ...args }) });
export const keyed = (who: Somebody, args: object): Call => ({
  who,
  args: async () => ({ ...args, ...key() }),
});

export const versionOf = async (w: World, table: string, id: string) =>
  (await w.sql<{ version: number }>(`select version from ${table} where id = $1`, [plain(id)]))[0]!.version;
