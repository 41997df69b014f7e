import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { OptimisticLockError, type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { visitor, type Viewer } from '../access/viewer.ts';
import { conflict, DomainError, forbidden, invalid, notFound, rulesNotAccepted } from '../errors.ts';
import { ProblemCode } from '../problems.ts';
import { RIGHTS_STREAM } from '../live/rights.ts';
import { onTransaction, type Transaction } from './orm.ts';

export interface AppendedEvent {
  stream: string;
  seq: number;
  kind: string;
}

interface Collaborators {
  orm: MikroORM;
  doorbell: { ring(streams: Iterable<string>): void };
  /** Runs in the transaction, after its events are numbered: enqueues jobs about them. */
  appended(transaction: Transaction, events: AppendedEvent[]): Promise<void>;
}

/** What a service says about its change: `announce(discussion, PostAdded, post)`. */
export type Announce = (stream: { id: string }, kind: { name: string }, entity: { id: string }) => void;
export type Work<T> = (em: EntityManager, announce: Announce) => Promise<T>;

export interface Once {
  /** The id the client made: of the thing created, or of the request. */
  key: string;
  input: unknown;
}

interface Options {
  once?: Once;
  /** A definer verb inside changes what somebody may see: every process is told at once. */
  changesRights?: boolean;
  /** Seen by nobody else: what one chose, read, or is about to write. Done also before one has accepted the rules. */
  concerns?: 'oneself';
}

/** Says which events a definer verb has appended itself. */
type Announced = (events: AppendedEvent[]) => void;

/** What somebody without an account may do: definer verbs that know their own limits. */
export type PublicWork = <T>(
  work: (transaction: Transaction, announced: Announced) => Promise<T>,
) => Promise<T>;

export type UnitOfWork = <T>(work: Work<T>, options?: Options) => Promise<T | undefined>;

const inside = new AsyncLocalStorage<true>();

/**
 * One mutation, one transaction: the work, then its events numbered densely in one last statement, then the commit,
 * then the doorbell. On any error nothing was announced. A repeat with the same key does nothing and gives undefined.
 * @throws DomainError CONFLICT when a key comes with another input or a row changed in between
 */
export function unitOfWork({ orm, doorbell, appended }: Collaborators, viewer: Viewer): UnitOfWork {
  const attempt = async <T>(work: Work<T>, { once, changesRights }: Options): Promise<T | undefined> => {
    const announced: { stream: string; kind: string; entity: string }[] = [];
    const session = {
      variables: { 'app.audiences': `{${viewer.audiences}}`, 'app.person': viewer.personId },
    };
    const result = await orm.em.fork({ session }).transactional(async (em) => {
      const transaction = onTransaction(em as EntityManager);
      if (once && !(await isFirst(transaction, viewer, once))) return undefined;
      const value = await work(em as EntityManager, (stream, kind, entity) =>
        announced.push({ stream: stream.id, kind: kind.name, entity: entity.id }),
      );
      await em.flush();
      if (announced.length) await appended(transaction, await append(transaction, announced, viewer));
      return value;
    });
    const rung = new Set(announced.map(({ stream }) => stream));
    if (changesRights) rung.add(RIGHTS_STREAM);
    if (rung.size) doorbell.ring(rung);
    return result;
  };
  return async (work, options = {}) => {
    if (viewer.mustAcceptRules && options.concerns !== 'oneself') throw rulesNotAccepted();
    if (inside.getStore()) throw new Error('A unit of work is already open.');
    return inside.run(true, () =>
      attempt(work, options)
        .catch((error) => (isTransient(error) ? attempt(work, options) : Promise.reject(error)))
        .catch((error) => Promise.reject(inDomainTerms(error))),
    );
  };
}

/** One transaction with the eyes of a visitor; what its verbs appended is announced as that of a member is. */
export function publicWork({ orm, doorbell, appended }: Collaborators): PublicWork {
  const session = { variables: { 'app.audiences': `{${visitor.audiences}}`, 'app.person': '' } };
  return async (work) => {
    const events: AppendedEvent[] = [];
    const result = await orm.em
      .fork({ session })
      .transactional(async (em) => {
        const transaction = onTransaction(em as EntityManager);
        const value = await work(transaction, (more) => events.push(...more));
        if (events.length) await appended(transaction, events);
        return value;
      })
      .catch((error) => Promise.reject(inDomainTerms(error)));
    if (events.length) doorbell.ring(new Set(events.map(({ stream }) => stream)));
    return result;
  };
}

/** The first statement: a parallel repeat waits here for the other's commit. */
async function isFirst({ executeSql }: Transaction, viewer: Viewer, { key, input }: Once): Promise<boolean> {
  const hash = createHash('sha256').update(canonical(input)).digest('base64url');
  const { rows } = await executeSql(
    `insert into idempotency (principal, key, hash, audience_id) values ($1, $2, $3, $4)
     on conflict do nothing returning key`,
    [viewer.personId, key, hash, viewer.privateAudience],
  );
  if (rows.length) return true;
  const { rows: known } = await executeSql<{ hash: string }>(
    'select hash from idempotency where principal = $1 and key = $2',
    [viewer.personId, key],
  );
  if (known[0]?.hash !== hash) throw conflict(ProblemCode.KEY_REUSED);
  return false;
}

async function append(
  { executeSql }: Transaction,
  announced: { stream: string; kind: string; entity: string }[],
  viewer: Viewer,
): Promise<AppendedEvent[]> {
  const { rows } = await executeSql<{ stream_id: string; seq: string }>(
    'select * from app.append_events($1, $2, $3, $4)',
    [
      announced.map(({ stream }) => stream),
      announced.map(({ kind }) => kind),
      announced.map(({ entity }) => entity),
      viewer.personId,
    ],
  );
  if (rows.length !== announced.length)
    throw new Error('Announced to a stream that does not exist or is hidden from the actor.');
  return inOrder(announced, rows);
}

/** Within a stream, events are numbered in the order of their announcement. */
function inOrder(announced: { stream: string; kind: string }[], rows: { stream_id: string; seq: string }[]) {
  const bySeq = rows.toSorted((a, b) => Number(a.seq) - Number(b.seq));
  return announced.map(({ stream, kind }) => {
    const at = bySeq.findIndex((row) => row.stream_id === stream);
    return { stream, kind, seq: Number(bySeq.splice(at, 1)[0]!.seq) };
  });
}

/** JSON with sorted keys: the same input has the same hash, however it was written. */
const canonical = (input: unknown): string =>
  JSON.stringify(input, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const codeOf = (error: unknown) => (error as { code?: string }).code;
/** A deadlock, or a parent that moved to another audience while its child was written: once more, from the start. */
const isTransient = (error: unknown) => codeOf(error) === '40P01' || codeOf(error) === '23503';

function inDomainTerms(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  if (error instanceof OptimisticLockError) return conflict(ProblemCode.VERSION_STALE);
  switch (codeOf(error)) {
    case '23503':
    case 'PF404':
      return notFound();
    case '23505':
      return conflict(ProblemCode.KEY_REUSED);
    case '42501':
    case 'PF403':
      return forbidden();
    case 'PF409':
      return invalid(ProblemCode.WIDER_THAN_TOPIC);
    default:
      return error;
  }
}
