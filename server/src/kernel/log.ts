import { destination, pino, type DestinationStream } from 'pino';

export type Logger = ReturnType<typeof createLogger>;

/** JSON lines, to stdout unless told; no content, no addresses, no cookies: only what our own code puts in by name. */
export const createLogger = (level: string = 'info', to: DestinationStream = destination(1)) =>
  pino(
    {
      level,
      base: null,
      redact: {
        paths: ['*.cookie', '*.authorization', '*.email', '*.address', '*.body', '*.parameters'],
        censor: '…',
      },
      serializers: {
        error: (error: Error & { code?: string }) => ({
          type: error.name,
          code: error.code,
          message: error.message,
          stack: error.stack,
        }),
      },
    },
    to,
  );
