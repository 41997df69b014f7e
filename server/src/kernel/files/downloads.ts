import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Eyes, visitor } from '../access/viewer.ts';
import { audiences } from '../access/visibility.ts';
import type { underViewer } from '../database/under-viewer.ts';
import { parseId } from '../read/kinds.ts';
import { disposition } from './names.ts';
import { spanOf } from './range.ts';
import type { Storage } from './storage.ts';
import { thumbnailOf } from './storage.ts';
import { holderOf } from './stored-file.ts';

interface Held {
  audience_id: number;
  file_id: string;
  name: string;
  type: string;
  size_bytes: number;
  sha256: string;
  has_thumbnail: boolean;
}

interface Options {
  database: ReturnType<typeof underViewer>;
  storage: Storage;
  viewerOf(cookie: string | undefined): Promise<Eyes | null>;
}

/** Sends files to those who see the row that holds them now; hidden and missing are the same answer. */
export class Downloads {
  constructor(private readonly options: Options) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const [, , id = '', last] = request.url!.split('?', 1)[0]!.split('/');
    const viewer = await this.options.viewerOf(request.headers.cookie);
    const held = await this.#find(id, viewer ?? visitor);
    const isThumbnail = last === 'thumbnail';
    if (!held || (isThumbnail && !held.has_thumbnail)) return notFound(response);
    return isThumbnail ? this.#sendThumbnail(request, response, held) : this.#send(request, response, held);
  }

  /** By what the id begins with; the table's name comes from a declaration, never from the request. */
  async #find(id: string, eyes: Eyes): Promise<Held | null> {
    const kind = /^[a-z_]+(?=_[0-9a-f-]{36}$)/.exec(id)?.[0] ?? '';
    const [table, uuid] = [holderOf(kind), parseId(kind, id)];
    if (!table || !uuid) return null;
    const text = `select coalesce((
      select json_build_object('audience_id', audience_id, 'file_id', file_id, 'name', name, 'type', type,
        'size_bytes', size_bytes, 'sha256', sha256, 'has_thumbnail', width is not null)::text
      from ${table} where id = $1::uuid), 'null')`;
    const found = await this.options.database({ name: `file of ${table}`, text }, [uuid], eyes);
    return JSON.parse(found) as Held | null;
  }

  async #send(request: IncomingMessage, response: ServerResponse, held: Held) {
    const { type, name, size_bytes: size } = held;
    const tag = `"${held.sha256}"`;
    const isShown = type.startsWith('image/') || type === 'application/pdf';
    setHeaders(response, held, {
      ...{ 'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type, etag: tag },
      'content-disposition': disposition(isShown ? 'inline' : 'attachment', name),
      'accept-ranges': 'bytes',
    });
    if (isKnown(request, tag)) return void response.writeHead(304).end();
    const span = spanOf(request.headers, size, tag);
    if (!span) return void response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    const { start, end, isPart } = span;
    response.writeHead(isPart ? 206 : 200, {
      'content-length': end - start + 1,
      ...(isPart && { 'content-range': `bytes ${start}-${end}/${size}` }),
    });
    if (request.method === 'HEAD') return void response.end();
    return send(response, this.options.storage.open(held.file_id, span));
  }

  #sendThumbnail(request: IncomingMessage, response: ServerResponse, held: Held) {
    const tag = `"${held.sha256}-thumbnail"`;
    setHeaders(response, held, { 'content-type': 'image/webp', etag: tag, 'content-disposition': 'inline' });
    if (isKnown(request, tag)) return void response.writeHead(304).end();
    response.writeHead(200);
    if (request.method === 'HEAD') return void response.end();
    return send(response, this.options.storage.open(thumbnailOf(held.file_id), { start: 0, end: Infinity }));
  }
}

/** Nothing in a file may run or load anything. The viewer of PDFs in browsers shows nothing in a sandbox; a PDF has none of our origin anyway. */
const policyOf = (type: string) =>
  `default-src 'none'; frame-ancestors 'none'${type === 'application/pdf' ? '' : '; sandbox'}`;

function setHeaders(response: ServerResponse, { audience_id, type }: Held, headers: Record<string, string>) {
  const isPublic = audience_id === audiences.public;
  const all = {
    ...headers,
    'content-security-policy': policyOf(type),
    // Of what not everybody sees nothing stays on a shared computer. What is public is still asked for each time.
    'cache-control': isPublic ? 'private, no-cache' : 'private, no-store',
    vary: 'cookie',
  };
  for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
}

const isKnown = ({ headers }: IncomingMessage, tag: string) =>
  headers['if-none-match']?.split(/, */).some((one) => one === '*' || one.replace(/^W\//, '') === tag);

function notFound(response: ServerResponse) {
  response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('Not found.');
}

/** Whoever leaves in the middle is no error. */
async function send(response: ServerResponse, bytes: NodeJS.ReadableStream) {
  await pipeline(bytes, response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
