import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request to the API, from a socket or from a page in this process. */
export interface Asked {
  method: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  /** Of the client, as the server saw it. */
  address: string;
  /** With its question mark, or empty. */
  search: string;
  /** The body; undefined when it is longer than `limit` bytes. */
  read(limit: number): Promise<Uint8Array | undefined>;
}

/** What the API answers. */
export interface Told {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  text: string;
}

export type Api = (asked: Asked) => Promise<Told>;

/** Straight from and to the socket: by way of Request and Response a page costs half as much again. */
export const directly =
  (api: Api) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse, address: string): Promise<void> => {
    const { status, headers, cookies, text } = await api({
      method: incoming.method!,
      headers: headersOf(incoming),
      address,
      search: searchOf(incoming.url!),
      read: (limit) => bytesOf(incoming, limit),
    });
    const body = Buffer.from(text);
    // What is left of a body that was too long is not waited for.
    if (status === 413) outgoing.setHeader('connection', 'close');
    if (cookies.length) outgoing.setHeader('set-cookie', cookies);
    outgoing.writeHead(status, { ...headers, 'content-length': body.length });
    outgoing.end(body);
  };

/** The same for whoever speaks the platform's fetch API. */
export const byFetch =
  (api: Api) =>
  async (request: Request, address: string): Promise<Response> => {
    const { status, headers, cookies, text } = await api({
      method: request.method,
      headers: Object.fromEntries(request.headers),
      address,
      search: new URL(request.url).search,
      read: async (limit) => {
        const body = new Uint8Array(await request.arrayBuffer());
        return body.length > limit ? undefined : body;
      },
    });
    const response = new Response(text, { status, headers });
    for (const cookie of cookies) response.headers.append('set-cookie', cookie);
    return response;
  };

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) given[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return given;
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/** Not by iteration: leaving that early would close the socket before the refusal is sent. */
function bytesOf(incoming: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    incoming
      .on('data', (chunk: Uint8Array) => {
        size += chunk.length;
        if (size > limit) resolve(undefined);
        else chunks.push(chunk);
      })
      .on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
      .on('error', reject)
      .on('close', () => reject(new Error('The request broke off.')));
  });
}
