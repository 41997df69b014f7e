import pg from 'pg';
import { letters, readLetter, type Doorbell, type DoorbellListener, type Letter } from './doorbell.ts';

const CHANNEL = 'doorbell';
const COALESCE_MS = 4;
const ALIVE_MS = 2_000;
/** PostgreSQL limits a notification to 8 000 bytes. */
const LETTER_BYTES = 7_900;
const MOST_WHISPERS = 1_000;

/** Rings by LISTEN and NOTIFY on one connection of its own; the own process is served directly. */
export class PostgresDoorbell implements Doorbell {
  readonly #listeners: DoorbellListener[] = [];
  readonly #rings = new Set<string>();
  #whispers: Letter['whispers'] = [];
  #client: pg.Client | undefined;
  #flushing = false;
  #closed = false;
  readonly #alive = setInterval(() => void this.#checkAlive(), ALIVE_MS).unref();

  /** @param connectionString a login that may LISTEN: platforma_app */
  constructor(private readonly connectionString: string) {
    void this.#connect();
  }

  listen(listener: DoorbellListener) {
    this.#listeners.push(listener);
  }

  ring(streamIds: Iterable<string>) {
    const rung = [...streamIds];
    if (!rung.length) return;
    for (const id of rung) this.#rings.add(id);
    for (const listener of this.#listeners) listener.rung?.(rung);
    this.#flushSoon();
  }

  whisper(streamId: string, message: object) {
    for (const listener of this.#listeners) listener.whispered?.(streamId, message);
    if (this.#client && this.#whispers.length < MOST_WHISPERS) this.#whispers.push([streamId, message]);
    this.#flushSoon();
  }

  async close() {
    this.#closed = true;
    clearInterval(this.#alive);
    await this.#flush();
    await this.#client?.end().catch(() => {});
  }

  #flushSoon() {
    if (this.#flushing || !this.#client || this.#closed) return;
    this.#flushing = true;
    setTimeout(() => void this.#flush(), COALESCE_MS);
  }

  async #flush() {
    const letter = { rings: [...this.#rings], whispers: this.#whispers };
    this.#rings.clear();
    this.#whispers = [];
    try {
      await this.#send(letter);
    } catch {
      for (const id of letter.rings) this.#rings.add(id); // rung again after the reconnect; whispers are let go
    }
    this.#flushing = false;
    if (this.#rings.size + this.#whispers.length > 0) this.#flushSoon();
  }

  async #send(letter: Letter) {
    for (const text of letters(letter, LETTER_BYTES)) {
      if (!this.#client) throw new Error('The doorbell is not connected.');
      await this.#client.query({ name: 'ring', text: `select pg_notify('${CHANNEL}', $1)`, values: [text] });
    }
  }

  async #connect(attempt = 0): Promise<void> {
    if (this.#closed) return;
    const client = this.#newClient(() => {
      if (this.#client === client) this.#client = undefined;
      setTimeout(() => void this.#connect(attempt + 1), backoff(attempt)).unref();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      attempt = 0;
      if (this.#closed) return void client.end().catch(() => {});
      this.#client = client;
      for (const listener of this.#listeners) listener.reconnected?.();
      if (this.#rings.size) this.#flushSoon();
    } catch {
      destroy(client);
    }
  }

  #newClient(gone: () => void): pg.Client {
    const client = new pg.Client({
      connectionString: this.connectionString,
      connectionTimeoutMillis: ALIVE_MS,
      query_timeout: ALIVE_MS,
      keepAlive: true,
      application_name: 'doorbell',
    });
    client.on('error', () => {});
    client.once('end', gone);
    client.on('notification', ({ processId, payload }) => {
      if (processId !== (client as unknown as { processID: number }).processID) this.#received(payload);
    });
    return client;
  }

  #received(text: string | undefined) {
    const letter = readLetter(text);
    if (!letter) return;
    for (const listener of this.#listeners) {
      if (letter.rings.length) listener.rung?.(letter.rings);
      for (const [streamId, message] of letter.whispers) listener.whispered?.(streamId, message);
    }
  }

  /** A half-open connection looks healthy until it is asked. */
  async #checkAlive() {
    const client = this.#client;
    await client?.query('select 1').catch(() => destroy(client));
  }
}

const backoff = (attempt: number) => Math.min(50 * 2 ** attempt, 2_000) * (0.5 + Math.random() / 2);

/** Ends without waiting for the other side, which may be gone; pg emits 'end' once its socket is closed. */
function destroy(client: pg.Client) {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
