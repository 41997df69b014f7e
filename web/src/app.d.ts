import type { ErrorCode } from '#lib/graphql/ask.ts';

declare global {
  namespace App {
    interface Locals {
      language: 'cs' | 'en' | 'rom';
      /** What the person typed into a form that was refused: the error page gives it back. */
      typed?: string;
    }
    interface Error {
      code?: ErrorCode;
      typed?: string;
    }
  }
}

export {};
