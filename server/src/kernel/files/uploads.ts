import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Viewer } from '../access/viewer.ts';
import { ProblemCode } from '../problems.ts';
import { parseId, toId } from '../read/kinds.ts';
import { examine } from './examine.ts';
import { LARGEST_FILE } from './limits.ts';
import { cleanName } from './names.ts';
import { thumbnailOf, type Storage } from './storage.ts';
import type { UploadRow, UploadRows } from './upload-rows.ts';

export const UPLOADS = '/files/uploads';
const KIND = 'upload';

/** As tus wants what its hooks throw; the body names the problem. */
interface Refusal {
  status_code: number;
  body: string;
}
const refusal = (status: number, code: string): Refusal => ({
  status_code: status,
  body: JSON.stringify({ code }),
});
const missing = refusal(404, 'NOT_FOUND');

/** The parts of a request that decide, from a socket or from a page in this process. */
interface Asked {
  method: string;
  path: string;
  header(name: string): string | null;
}

/** A request that is answered without tus. */
interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Options {
  rows: UploadRows;
  storage: Storage;
  /** Holds what is not whole yet. */
  directory: string;
  publicUrl: URL;
  viewerOf(cookie: string | undefined): Promise<Viewer | null>;
}

/** Resumable uploads by tus 1.0: begun, continued and ended by one person only, and looked at once they are whole. */
export class Uploads {
  readonly #tus: Server;
  readonly #store: FileStore;
  readonly #asking = new AsyncLocalStorage<Viewer>();
  readonly #finishing = new Map<string, Promise<ProblemCode | null>>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: Options) {
    this.#store = new FileStore({ directory: options.directory });
    this.#tus = new Server({
      path: UPLOADS,
      datastore: this.#store,
      maxSize: LARGEST_FILE,
      relativeLocation: true,
      allowedOrigins: [],
      namingFunction: () => toId(KIND, randomUUID()),
      onUploadCreate: async (_, { id, size, metadata }) => {
        const name = cleanName(metadata?.filename ?? '');
        const isBegun = await options.rows.begin(uuidOf(id), name, size!, this.#viewer);
        if (!isBegun) throw refusal(429, ProblemCode.UPLOAD_LIMIT);
        return { metadata: {} };
      },
      onUploadFinish: async (_, { id }) => {
        const problem = await this.#finish(uuidOf(id), this.#viewer);
        if (problem) throw refusal(415, problem);
        return {};
      },
    });
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const header = (name: string) => (request.headers[name] as string | undefined) ?? null;
    const asked = { method: request.method!, path: pathOf(request.url!), header };
    const admitted = await this.#admit(asked);
    if ('personId' in admitted) return this.#asking.run(admitted, () => this.#tus.handle(request, response));
    // What is left of a body that is refused is not waited for.
    response.setHeader('connection', 'close');
    response.writeHead(admitted.status, admitted.headers).end(admitted.body || undefined);
  }

  /** The same for a page in this process. */
  async fetch(request: Request): Promise<Response> {
    const header = (name: string) => request.headers.get(name);
    const admitted = await this.#admit({ method: request.method, path: pathOf(request.url), header });
    if ('personId' in admitted) return this.#asking.run(admitted, () => this.#tus.handleWeb(request));
    const { status, headers, body } = admitted;
    return new Response(body || null, { status, headers });
  }

  /** Takes what tus holds of an upload off the disk. */
  forget = (id: string): Promise<void> => this.#store.remove(toId(KIND, id)).catch(() => {});

  get #viewer() {
    return this.#asking.getStore()!;
  }

  /** Who may go on to tus; everything else is answered here. */
  async #admit({ method, path, header }: Asked): Promise<Viewer | Answered> {
    const origin = header('origin');
    if (origin && origin !== this.options.publicUrl.origin) return answered(refusal(403, 'FORBIDDEN'));
    const viewer = await this.options.viewerOf(header('cookie') ?? undefined);
    if (!viewer) return answered(refusal(401, 'UNAUTHENTICATED'));
    if (path === UPLOADS)
      return method === 'POST' ? checkedLength(header('upload-length'), viewer) : notAllowed;
    const id = parseId(KIND, path.slice(UPLOADS.length + 1));
    const row = id && (await this.options.rows.find(id, viewer));
    if (!row) return answered(missing);
    if (method === 'HEAD') return this.#progress(id, row, viewer);
    if (method === 'PATCH') return row.is_finished || row.refused ? answered(missing) : viewer;
    if (method !== 'DELETE') return notAllowed;
    await this.options.rows.remove(id, viewer);
    return { status: 204, headers: tusHeaders, body: '' };
  }

  /** Whoever lost the answer asks how far it got: what is whole may still have to be looked at. */
  async #progress(id: string, row: UploadRow, viewer: Viewer): Promise<Viewer | Answered> {
    let { refused } = row;
    if (!row.is_finished && !refused) {
      const held = await stat(this.#pathOf(id)).catch(() => null);
      if (held?.size !== row.size_bytes) return viewer;
      refused = await this.#finish(id, viewer);
    }
    if (refused) return answered(refusal(415, refused));
    const size = String(row.size_bytes);
    const headers = { ...tusHeaders, 'upload-offset': size, 'upload-length': size };
    return { status: 200, headers, body: '' };
  }

  #pathOf = (id: string) => join(this.options.directory, toId(KIND, id));

  /** Once, however many ask. */
  #finish(id: string, viewer: Viewer): Promise<ProblemCode | null> {
    const known = this.#finishing.get(id);
    if (known) return known;
    // One file at a time: pictures take memory.
    const done = this.#turn.then(() => this.#examine(id, viewer)).finally(() => this.#finishing.delete(id));
    this.#turn = done.catch(() => {});
    this.#finishing.set(id, done);
    return done;
  }

  async #examine(id: string, viewer: Viewer): Promise<ProblemCode | null> {
    const { rows, storage } = this.options;
    const row = await rows.find(id, viewer);
    if (!row || row.is_finished) return null;
    const found = await examine(await readFile(this.#pathOf(id)), row.name);
    if (typeof found === 'string') await rows.refuse(id, found, viewer);
    else {
      await storage.put(id, found.bytes);
      if (found.thumbnail) await storage.put(thumbnailOf(id), found.thumbnail);
      const isThere = await rows.finish(id, found, viewer);
      if (!isThere) await Promise.all([storage.remove(id), storage.remove(thumbnailOf(id))]);
    }
    await this.forget(id);
    return typeof found === 'string' ? found : null;
  }
}

const tusHeaders = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' };
const answered = ({ status_code: status, body }: Refusal): Answered => ({
  ...{ status, body, headers: { ...tusHeaders, 'content-type': 'application/json' } },
});
const notAllowed: Answered = { status: 405, headers: { allow: 'POST, HEAD, PATCH, DELETE' }, body: '' };

function checkedLength(length: string | null, viewer: Viewer): Viewer | Answered {
  if (!length || !/^\d{1,12}$/.test(length) || Number(length) === 0)
    return answered(refusal(400, ProblemCode.FILE_BROKEN));
  return Number(length) > LARGEST_FILE ? answered(refusal(413, ProblemCode.FILE_TOO_LARGE)) : viewer;
}

/** Without the search; of an address or a path. */
const pathOf = (url: string) => new URL(url, 'http://localhost').pathname;
const uuidOf = (id: string) => parseId(KIND, id)!;
