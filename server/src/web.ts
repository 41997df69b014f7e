import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Handler } from './kernel/http/server.ts';
import { root } from './kernel/root.ts';

/** The built pages; in development Vite serves them in front. */
export async function loadWeb(): Promise<Handler> {
  const built = join(root, 'web/build/handler.js');
  if (!existsSync(built))
    return (_, response) => void response.writeHead(404).end('The pages are not built.');
  // adapter-node reads its settings when it is imported. The headers it trusts are overwritten by settleClient.
  Object.assign(process.env, {
    PROTOCOL_HEADER: 'x-forwarded-proto',
    HOST_HEADER: 'x-forwarded-host',
    ADDRESS_HEADER: 'x-forwarded-for',
    XFF_DEPTH: '1',
    // The server in front lets through less, unless it is a form with files.
    BODY_SIZE_LIMIT: '32M',
  });
  const { handler } = (await import(pathToFileURL(built).href)) as { handler: Handler };
  return handler;
}
