import type { IncomingMessage } from 'node:http';

interface Options {
  publicUrl: URL;
  trustedProxies: number;
}

/**
 * Decides who the client is, before anything reads a header: what a proxy may say is in the configuration,
 * the rest is overwritten. Nobody outside says who they are.
 * @returns the client's address
 */
export function settleClient(request: IncomingMessage, { publicUrl, trustedProxies }: Options): string {
  const own = request.socket.remoteAddress ?? '';
  const hops = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  const address = trustedProxies ? (hops.at(-trustedProxies) ?? own) : own;
  for (const name of ['forwarded', 'x-forwarded-port', 'x-real-ip']) delete request.headers[name];
  Object.assign(request.headers, {
    host: publicUrl.host,
    'x-forwarded-proto': publicUrl.protocol.slice(0, -1),
    'x-forwarded-host': publicUrl.host,
    'x-forwarded-for': address,
    'x-hub-ip': address,
  });
  return address;
}
