import { createHmac, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import type { PlatformRole, Viewer } from '../../kernel/access/viewer.ts';

export interface Reading {
  /** Null: a visitor. */
  viewer: Viewer | null;
  /** Once a day: `auth.renew` is to be asked, and its Set-Cookie sent along, or the browser forgets the session. */
  isDue: boolean;
}

interface Options {
  /** Logs in as platforma_app. */
  pool: pg.Pool;
  secret: string;
  publicUrl: URL;
}

interface Entered {
  session_id: string;
  person_id: string;
  private_audience: number;
  audiences: number[];
  roles: PlatformRole[];
  language: Viewer['language'];
  address: string;
  boundary: Date | null;
  expires_at: Date;
  updated_at: Date;
  must_accept_rules: boolean;
}

const dayMs = 24 * 3_600_000;
const longestCookie = 300;
const nobody: Reading = { viewer: null, isDue: false };

/** Reads the session of a request: the cookie's signature here, then one statement, of its own and never cached. */
export class Sessions {
  readonly #cookie: string;

  constructor(private readonly options: Options) {
    this.#cookie = `${options.publicUrl.protocol === 'https:' ? '__Secure-' : ''}platforma.session_token`;
  }

  async read(cookieHeader: string | undefined): Promise<Reading> {
    const token = this.#tokenOf(cookieHeader);
    if (!token) return nobody;
    // Not inside a transaction: now() there is its start, and an ended session would still enter.
    const { rows } = await this.options.pool.query<Entered>({
      name: 'enter',
      text: 'select * from app.enter($1)',
      values: [token],
    });
    return rows[0]
      ? { viewer: viewerOf(rows[0]), isDue: Date.now() - rows[0].updated_at.getTime() >= dayMs }
      : nobody;
  }

  /** The token, if the signature is ours: better-auth writes encodeURIComponent(token + '.' + base64(HMAC-SHA256)). */
  #tokenOf(header: string | undefined): string | null {
    const raw = header
      ?.split(/; */)
      .find((pair) => pair.startsWith(`${this.#cookie}=`))
      ?.slice(this.#cookie.length + 1);
    const value = raw && raw.length <= longestCookie ? decoded(raw) : '';
    const dot = value.lastIndexOf('.');
    if (dot < 1) return null;
    const token = value.slice(0, dot);
    const given = Buffer.from(value.slice(dot + 1), 'base64');
    const own = createHmac('sha256', this.options.secret).update(token).digest();
    return given.length === own.length && timingSafeEqual(given, own) ? token : null;
  }
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return '';
  }
}

const viewerOf = (row: Entered): Viewer => ({
  personId: row.person_id,
  privateAudience: row.private_audience,
  audiences: row.audiences,
  roles: row.roles,
  language: row.language,
  address: row.address,
  sessionId: row.session_id,
  boundary: row.boundary,
  mustAcceptRules: row.must_accept_rules,
});
