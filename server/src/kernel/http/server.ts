import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '../log.ts';
import { settleClient } from './client.ts';
import { compress } from './compress.ts';
import { LONGEST_BODY } from './fetch.ts';
import { secure } from './headers.ts';

/** Answers a request of a client whose address is known. */
export type Answer = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void>;
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface Options {
  publicUrl: URL;
  trustedProxies: number;
  logger: Logger;
  /** By path; one that ends with a slash is for everything below it. */
  answers: Record<string, Answer>;
  /** Everything below a path, with bodies of a length of its own and answers that are sent as they are. */
  files: { path: string; answer: Answer };
  /** Whether a form of a page may bring files. */
  mayBringFiles(request: IncomingMessage): Promise<boolean>;
  /** Everything else. */
  pages: Handler;
  /** Takes over the WebSocket of a path, once its Origin is ours. */
  sockets: { path: string; upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void };
  isReady(): Promise<boolean>;
}

export interface HttpServer {
  server: Server;
  /** Takes no more requests, lets `meanwhile` close the sockets, waits for the requests under way. */
  stop(meanwhile: () => Promise<void>): Promise<void>;
}

const GRACE_MS = 10_000;

/** The one door: every request gets its client settled, its headers, its compression, and one of the answers. */
export function createHttpServer(options: Options): HttpServer {
  const { publicUrl, logger, answers, files, pages, sockets } = options;
  let isStopping = false;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const address = settleClient(request, options);
    secure(response, publicUrl);
    if (isStopping) response.setHeader('connection', 'close');
    const path = request.url!.split('?', 1)[0]!;
    // Taken for an address, it would name another host.
    if (path.startsWith('//')) return void response.writeHead(404).end();
    if (path === '/healthz') return void response.end('ok');
    if (path === '/readyz') return sayReady(response, !isStopping && (await options.isReady()));
    if (path.startsWith(files.path)) return files.answer(request, response, address);
    if (
      Number(request.headers['content-length'] ?? 0) > LONGEST_BODY &&
      !(await isLongForm(request, options))
    )
      return void response.writeHead(413).end();
    compress(request, response);
    const known =
      answers[path] ??
      Object.entries(answers).find(([prefix]) => prefix.endsWith('/') && path.startsWith(prefix))?.[1];
    if (known) return known(request, response, address);
    // The pages would take as much of it as a form with files may have.
    if (request.headers['transfer-encoding']) return void response.writeHead(411).end();
    return pages(request, response);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      logger.error({ error }, 'A request failed.');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    settleClient(request, options);
    if (request.url !== sockets.path || isStopping) return void socket.destroy();
    if (request.headers.origin !== publicUrl.origin) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    sockets.upgrade(request, socket, head);
  });

  return {
    server,
    async stop(meanwhile) {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await meanwhile();
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(deadline);
    },
  };
}

/** In bytes: what a form with files may have, and that only of somebody who is signed in. */
const LONGEST_FORM = 32 * 1024 * 1024;

async function isLongForm(request: IncomingMessage, { answers, mayBringFiles }: Options): Promise<boolean> {
  const { 'content-length': length, 'content-type': type } = request.headers;
  const isForm = type?.startsWith('multipart/form-data') && Number(length) <= LONGEST_FORM;
  return !!isForm && !answers[request.url!] && (await mayBringFiles(request));
}

function sayReady(response: ServerResponse, isReady: boolean) {
  response.writeHead(isReady ? 200 : 503).end(isReady ? 'ready' : 'not ready');
}
