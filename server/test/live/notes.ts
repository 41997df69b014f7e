import pg from 'pg';
import type { Eyes } from '../../src/kernel/access/viewer.ts';

export interface NoteRow {
  id: string;
  body: string;
  authorId: string;
  sourceId: string | null;
}

export const tables = `
  create table live_thread (id uuid primary key, audience_id int not null, title text not null);
  create table live_note (id uuid primary key, thread_id uuid not null, audience_id int not null,
    author_id uuid not null, source_id uuid, body text not null);
  select app.protect('live_thread'), app.protect('live_note', 'live_thread', 'thread_id');`;

/** Stand-in for the read path: statements under row security, with some eyes. */
export class Notes {
  constructor(
    private readonly pool: pg.Pool,
    private readonly eyes: Eyes,
  ) {}

  one(id: string): Promise<NoteRow | null> {
    return this.#read(
      'select id, body, author_id "authorId", source_id "sourceId" from live_note where id = $1',
      id,
    );
  }

  thread(id: string | null) {
    return this.#read('select id, title from live_thread where id = $1', id);
  }

  async #read<T>(text: string, id: string | null): Promise<T | null> {
    const client = await this.pool.connect();
    try {
      await client.query('begin read only');
      await client.query("select set_config('app.audiences', $1, true)", [`{${this.eyes.audiences}}`]);
      const { rows } = await client.query(text, [id]);
      await client.query('commit');
      client.release();
      return rows[0] ?? null;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
