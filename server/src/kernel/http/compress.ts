import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip, type BrotliCompress, type Gzip } from 'node:zlib';

const compressible = /^(text\/(html|css|plain)|application\/(graphql-response\+)?json|image\/svg)/;
const SMALLEST_BYTES = 1_024;

/** Compresses pages and API answers on their way out; assets are precompressed and left as they are. */
export function compress(request: IncomingMessage, response: ServerResponse): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  if (!encoding || request.method === 'HEAD') return;
  const { writeHead, write, end } = response;
  let through: BrotliCompress | Gzip | null | undefined;

  const decide = () => {
    if (through !== undefined) return through;
    if (!isWorthwhile(response)) return (through = null);
    through =
      encoding === 'br'
        ? createBrotliCompress({
            params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
            flush: constants.BROTLI_OPERATION_FLUSH,
          })
        : createGzip({ level: 6, flush: constants.Z_SYNC_FLUSH });
    for (const name of ['content-length', 'etag']) response.removeHeader(name);
    response.setHeader('content-encoding', encoding);
    response.appendHeader('vary', 'accept-encoding');
    through
      .on('data', (chunk: Buffer) => {
        if (write.call(response, chunk, 'utf8')) return;
        through!.pause();
        response.once('drain', () => through!.resume());
      })
      .on('end', () => end.call(response, undefined, 'utf8'))
      // Whoever writes the page was told to wait by the compressor, and listens on the response.
      .on('drain', () => response.emit('drain'));
    response.on('close', () => through?.destroy());
    return through;
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.findLast((part) => typeof part === 'object') as OutgoingHttpHeaders | undefined;
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value!);
    decide();
    return writeHead.call(response, status);
  }) as typeof response.writeHead;
  response.write = ((chunk: never, ...rest: never[]) =>
    decide()?.write(chunk) ?? write.call(response, chunk, ...(rest as [never]))) as typeof response.write;
  response.end = ((chunk?: never, ...rest: never[]) => {
    if (!decide()) return end.call(response, chunk, ...(rest as [never]));
    through!.end(chunk);
    return response;
  }) as typeof response.end;
}

function isWorthwhile(response: ServerResponse): boolean {
  if (response.hasHeader('content-encoding') || response.statusCode === 304 || response.statusCode === 204)
    return false;
  const length = Number(response.getHeader('content-length') ?? Infinity);
  return compressible.test(String(response.getHeader('content-type') ?? '')) && length >= SMALLEST_BYTES;
}
