import type { Pool, PoolClient, Submittable } from 'pg';
import type { Eyes } from '../access/viewer.ts';
import { DomainError, unavailable } from '../errors.ts';

const CONTEXT = 'context';
const SET_CONTEXT = `select set_config('app.audiences', $1, true), set_config('app.person', $2, true)`;

/** Statements that one connection keeps prepared; each costs some 100 kB in its backend. */
const KEEP = 300;

/** What a connection has prepared, by name, the least recently used first. */
const prepared = new WeakMap<object, Set<string>>();

interface Statement {
  /** Names the text for ever: another text has another name. */
  name: string;
  /** Gives one row with one column of text. */
  text: string;
}

/**
 * Runs prepared statements with somebody's eyes, each in one round trip: the context and the statement share one
 * Sync, which PostgreSQL runs as one transaction, and the context is local to it. A connection goes back knowing
 * nobody, whatever happens.
 * @throws DomainError UNAVAILABLE for a lost connection or a timeout, BAD_USER_INPUT for a value of the wrong form
 */
export const underViewer =
  (pool: Pool) =>
  async (statement: Statement, values: readonly unknown[], eyes: Eyes): Promise<string> => {
    const text = await withClient(pool, (client) => run(client, statement, values, eyes));
    if (text === null) throw new Error(`${statement.name} gave no text`);
    return text;
  };

async function withClient<T>(pool: Pool, use: (client: PoolClient) => Promise<T>): Promise<T> {
  let client: PoolClient | undefined;
  let failure: unknown;
  try {
    client = await pool.connect();
    return await use(client);
  } catch (error) {
    failure = error;
    throw translated(error);
  } finally {
    client?.release(isBroken(failure));
  }
}

const run = (client: PoolClient, statement: Statement, values: readonly unknown[], eyes: Eyes) =>
  new Promise<string | null>((resolve, reject) => {
    client.query(new UnderViewer(eyes, statement, values, resolve, reject));
  });

/** The part of pg's connection that writes the extended protocol; it has no public types. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string; types: number[] }): void;
  bind(message: { portal: string; statement: string; values: unknown[]; binary: boolean }): void;
  execute(message: { portal: string; rows: number }): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

class UnderViewer implements Submittable {
  private readonly rows: (string | null)[] = [];
  private hasFailed = false;
  private known!: Set<string>;

  constructor(
    private readonly eyes: Eyes,
    private readonly statement: Statement,
    private readonly values: readonly unknown[],
    private readonly resolve: (text: string | null) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  submit(connection: object): void {
    const wire = connection as Wire;
    this.known = prepared.get(connection) ?? new Set();
    prepared.set(connection, this.known);
    wire.stream.cork();
    const { audiences, personId } = this.eyes;
    this.send(wire, { name: CONTEXT, text: SET_CONTEXT }, [`{${audiences}}`, personId ?? '']);
    this.send(wire, this.statement, this.values);
    this.forgetOldest(wire);
    wire.sync();
    wire.stream.uncork();
  }

  private send(wire: Wire, { name, text }: Statement, values: readonly unknown[]) {
    if (!this.known.has(name)) {
      // After an error nobody knows what was prepared.
      wire.close({ type: 'S', name });
      wire.parse({ name, text, types: [] });
    }
    wire.bind({ portal: '', statement: name, values: values.map(wireText), binary: false });
    wire.execute({ portal: '', rows: 0 });
  }

  private forgetOldest(wire: Wire) {
    if (this.known.size <= KEEP) return;
    const [oldest] = this.known;
    wire.close({ type: 'S', name: oldest! });
    this.known.delete(oldest!);
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.rows.push(fields[0]!);
  }

  handleError(error: unknown): void {
    if (this.hasFailed) return;
    this.hasFailed = true;
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.hasFailed) return;
    for (const name of [this.statement.name, CONTEXT]) {
      this.known.delete(name);
      this.known.add(name);
    }
    this.resolve(this.rows[1] ?? null);
  }
}

/** A parameter in PostgreSQL's text form. */
function wireText(value: unknown): string | null {
  if (value == null) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(arrayItem).join(',')}}`;
  return String(value);
}

function arrayItem(value: unknown): string {
  const text = wireText(value);
  return text === null ? 'NULL' : `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;
}

interface DatabaseError {
  severity?: string;
  code?: string;
}

const isBroken = (error: unknown) => {
  const severity = (error as DatabaseError | undefined)?.severity;
  return error !== undefined && (severity === undefined || severity === 'FATAL');
};

/** Lost connections, shutdowns, too many clients, timeouts. */
const UNAVAILABLE = /^(08|53|57)/;
/** Data exceptions: a value that isn't of its type, out of range, and the like. */
const BAD_DATA = /^22/;

function translated(error: unknown): unknown {
  const { severity, code = '' } = error as DatabaseError;
  if (severity === undefined || UNAVAILABLE.test(code)) return Object.assign(unavailable(), { cause: error });
  if (!BAD_DATA.test(code)) return error;
  const refusal = new DomainError('BAD_USER_INPUT', 'A value in this request is not of the right form.');
  return Object.assign(refusal, { cause: error });
}
