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
      /** Above the sentence; the page itself knows those it may have to say without the server. */
      title?: string;
      typed?: string;
    }
  }
}

export {};
