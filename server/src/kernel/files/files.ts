import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Viewer } from '../access/viewer.ts';
import { underViewer } from '../database/under-viewer.ts';
import type { Answer } from '../http/server.ts';
import { Downloads } from './downloads.ts';
import { DiskStorage, thumbnailOf, type Storage } from './storage.ts';
import { UploadRows } from './upload-rows.ts';
import { UPLOADS, Uploads } from './uploads.ts';

interface Options {
  /** Logs in as platforma_app. */
  pool: pg.Pool;
  /** Logs in as platforma_jobs. */
  jobsPool: pg.Pool;
  directory: string;
  publicUrl: URL;
  viewerOf(cookie: string | undefined): Promise<Viewer | null>;
}

export interface Files {
  /** Everything below /files/. */
  answer: Answer;
  /** An upload by a page in this process. */
  upload(request: Request): Promise<Response>;
  /** Takes off the disk what no row holds any more. */
  clear(): Promise<void>;
  /** Ends uploads that are a day old, then clears. */
  keep(): Promise<void>;
}

/** Where the bytes of files lie, once they are whole. */
export const storedFiles = (directory: string): Storage => new DiskStorage(join(directory, 'stored'));

/** Files of people: sent by tus, kept on the local disk, given to those who see the row that holds them. */
export function createFiles({ pool, jobsPool, directory, publicUrl, viewerOf }: Options): Files {
  const partial = join(directory, 'uploads');
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const database = underViewer(pool);
  const storage = storedFiles(directory);
  const rows = new UploadRows(database);
  const uploads = new Uploads({ rows, storage, directory: partial, publicUrl, viewerOf });
  const downloads = new Downloads({ database, storage, viewerOf });

  const clear = async () => {
    const { rows: gone } = await jobsPool.query<{ id: string }>('select app.files_to_remove() as id');
    for (const { id } of gone) {
      await Promise.all([storage.remove(id), storage.remove(thumbnailOf(id)), uploads.forget(id)]);
      await jobsPool.query('select app.files_are_removed(array[$1::uuid])', [id]);
    }
  };
  return {
    answer: (request, response) =>
      request.url!.startsWith(UPLOADS)
        ? uploads.handle(request, response)
        : downloads.handle(request, response),
    upload: (request) => uploads.fetch(request),
    clear,
    async keep() {
      await jobsPool.query('select app.expire_uploads()');
      await clear();
    },
  };
}
