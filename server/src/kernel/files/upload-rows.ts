import type { Viewer } from '../access/viewer.ts';
import type { underViewer } from '../database/under-viewer.ts';
import type { ProblemCode } from '../problems.ts';
import type { Examined } from './examine.ts';
import { DAY_BYTES, DAY_COUNT } from './limits.ts';

export interface UploadRow {
  name: string;
  size_bytes: number;
  is_finished: boolean;
  is_taken: boolean;
  refused: ProblemCode | null;
}

type Database = ReturnType<typeof underViewer>;

/** The rows of uploads, each seen by the person whose it is and by nobody else. */
export class UploadRows {
  constructor(private readonly database: Database) {}

  /** False when the person has sent enough for a day. */
  async begin(id: string, name: string, sizeBytes: number, viewer: Viewer): Promise<boolean> {
    const text =
      'select app.begin_upload($1::uuid, $2::int, $3::uuid, $4, $5::int, $6::bigint, $7::int)::text';
    const values = [id, viewer.privateAudience, viewer.personId, name, sizeBytes, DAY_BYTES, DAY_COUNT];
    return (await this.database({ name: 'begin upload', text }, values, viewer)) === 'true';
  }

  async find(id: string, viewer: Viewer): Promise<UploadRow | null> {
    const text = `select coalesce((
      select json_build_object('name', name, 'size_bytes', size_bytes, 'is_finished', finished_at is not null,
        'is_taken', taken_at is not null, 'refused', refused)::text
      from upload where id = $1::uuid), 'null')`;
    return JSON.parse(await this.database({ name: 'find upload', text }, [id], viewer)) as UploadRow | null;
  }

  /** False when it was removed meanwhile. */
  async finish(
    id: string,
    { type, name, bytes, sha256, width, height }: Examined,
    viewer: Viewer,
  ): Promise<boolean> {
    const text = `with done as (
        update upload set type = $2, name = $3, stored_bytes = $4::int, sha256 = $5, width = $6::int, height = $7::int,
          finished_at = now()
        where id = $1::uuid returning 1)
      select count(*)::text from done`;
    const values = [id, type, name, bytes.length, sha256, width, height];
    return (await this.database({ name: 'finish upload', text }, values, viewer)) === '1';
  }

  async refuse(id: string, problem: ProblemCode, viewer: Viewer) {
    const text = `with done as (update upload set refused = $2 where id = $1::uuid returning 1)
      select count(*)::text from done`;
    await this.database({ name: 'refuse upload', text }, [id, problem], viewer);
  }

  /** What was taken stays: it counts, and it is another row's by now. */
  async remove(id: string, viewer: Viewer) {
    const text = `with done as (delete from upload where id = $1::uuid and taken_at is null returning 1)
      select count(*)::text from done`;
    await this.database({ name: 'remove upload', text }, [id], viewer);
  }
}
