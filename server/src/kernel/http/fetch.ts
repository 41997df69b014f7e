import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** Serves a handler that speaks the platform's fetch API. */
export const fetched =
  (handler: (request: Request, address: string) => Promise<Response>, publicUrl: URL) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse, address: string): Promise<void> =>
    respond(outgoing, await handler(toRequest(incoming, publicUrl), address));

function toRequest(incoming: IncomingMessage, publicUrl: URL): Request {
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return new Request(new URL(incoming.url!, publicUrl), {
    method: incoming.method!,
    headers,
    ...(hasBody && {
      body: Readable.toWeb(Readable.from(limited(incoming))) as ReadableStream as never,
      duplex: 'half',
    }),
  } as RequestInit);
}

/** In bytes. Nothing that is asked here needs more; a longer body breaks off. */
export const LONGEST_BODY = 512 * 1024;

async function* limited(incoming: IncomingMessage): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > LONGEST_BODY) throw new Error('The body is too long.');
    yield chunk;
  }
}

async function respond(outgoing: ServerResponse, response: Response): Promise<void> {
  const { 'set-cookie': _, ...headers } = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  outgoing.writeHead(response.status, { ...headers, ...(cookies.length && { 'set-cookie': cookies }) });
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
