import pg from 'pg';

/** Something that happened; ids only, what they name is read with the reader's eyes when it is rendered. */
export interface StreamEvent {
  readonly streamId: string;
  /** Dense within the stream, in commit order, from 1. */
  readonly seq: number;
  /** The name of the event's GraphQL type. */
  readonly kind: string;
  readonly entityId: string;
  readonly at: Date;
}

export interface Page {
  readonly audience: number;
  /** The last event of the stream, in this page or not. */
  readonly head: number;
  /** Events up to here can no longer be resumed from. */
  readonly floor: number;
  readonly events: readonly StreamEvent[];
}

/** Where events are read from. */
export interface EventLog {
  /** Reads at most `limit` events after `after`, in one snapshot with the stream's state; undefined: no such stream. */
  page(streamId: string, after: number, limit: number): Promise<Page | undefined>;
  /** Says which streams have moved past what was seen of them. */
  moved(seen: ReadonlyMap<string, number>): Promise<string[]>;
  close(): Promise<void>;
}

const TIMEOUT_MS = 3_000;

const PAGE = `
  select s.audience_id "audience", s.seq::float8 "head", s.floor::float8 "floor",
    e.seq::float8 "seq", e.kind, e.entity_id "entityId", e.at
  from stream s
  left join lateral (select * from event where stream_id = s.id and seq > $2 order by seq limit $3) e on true
  where s.id = $1
  order by e.seq`;

const MOVED = `
  select s.id
  from unnest($1::uuid[], $2::bigint[]) seen (id, seq)
  join stream s on s.id = seen.id and s.seq > seen.seq`;

/** Reads as platforma_live, a role that sees every stream and event (ids only) and nothing else. */
export class PostgresLog implements EventLog {
  readonly #pool: pg.Pool;

  constructor(connectionString: string, connections: number) {
    this.#pool = new pg.Pool({
      connectionString,
      max: connections,
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
      application_name: 'live',
    });
    // pg listens for errors of idle clients only: one that breaks while it is checked out would end the process.
    this.#pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  }

  async page(streamId: string, after: number, limit: number): Promise<Page | undefined> {
    const { rows } = await this.#pool.query({ name: 'page', text: PAGE, values: [streamId, after, limit] });
    if (!rows.length) return undefined;
    const { audience, head, floor } = rows[0];
    const events = rows.filter(({ seq }) => seq !== null);
    return { audience, head, floor, events: events.map((row) => eventOf(streamId, row)) };
  }

  async moved(seen: ReadonlyMap<string, number>): Promise<string[]> {
    const values = [[...seen.keys()], [...seen.values()]];
    const { rows } = await this.#pool.query({ name: 'moved', text: MOVED, values });
    return rows.map(({ id }) => id);
  }

  close() {
    return this.#pool.end();
  }
}

const eventOf = (streamId: string, { seq, kind, entityId, at }: StreamEvent): StreamEvent => ({
  streamId,
  seq,
  kind,
  entityId,
  at,
});
