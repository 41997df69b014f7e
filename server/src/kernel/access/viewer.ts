/** With whose eyes rows are read: the whole of what PostgreSQL is told about a reader. */
export interface Eyes {
  audiences: readonly number[];
  personId: string | null;
}

export type PlatformRole =
  'COORDINATOR' | 'FACILITATOR' | 'EXPERT' | 'MODERATOR' | 'ADMINISTRATOR' | 'AUDITOR';

/** Whoever asks: a person with a session. */
export interface Viewer extends Eyes {
  personId: string;
  privateAudience: number;
  roles: readonly PlatformRole[];
  language: 'CS' | 'EN' | 'ROM';
  address: string;
  sessionId: string;
  /** When this answer stops being true by itself: a mandate begins or ends, or the session does. */
  boundary: Date | null;
  /** The rules in force wait for them: they read, and write nothing for others. */
  mustAcceptRules: boolean;
}

/** Somebody without a session: sees what is public. */
export const visitor: Eyes = { audiences: [1], personId: null };
