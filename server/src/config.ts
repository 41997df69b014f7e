import { join } from 'node:path';
import { root } from './kernel/root.ts';
import { roles, urlOf, type Role } from './kernel/database/roles.ts';

/** Everything that can be set from outside, once, at start. Docs: docs/operations.md. */
export interface Config {
  host: string;
  port: number;
  /** The address people type; the only source of links. */
  publicUrl: URL;
  /** How many proxies in front may say who the client is. */
  trustedProxies: number;
  /** Null: the demo, on the embedded PostgreSQL. */
  databases: Record<Role, string> | null;
  /** Holds the embedded database and its generated secrets. */
  dataDirectory: string;
  /** Holds the bytes of files; every server process of an installation sees the same. */
  filesDirectory: string;
  /** Signs session cookies; null in the demo, which generates its own. */
  secret: string | null;
  /** Null in the demo: mail is caught and shown. */
  smtpUrl: string | null;
  mailFrom: string;
  /** A demo that strangers may enter: no mail page, no administrator, personas keep their password. */
  isPublicDemo: boolean;
  isDevelopment: boolean;
}

/** A setting that is missing or wrong, said in one sentence to whoever starts the server. */
export class ConfigError extends Error {}

export function readConfig(env: NodeJS.ProcessEnv): Readonly<Config> {
  const port = number('PORT', env.PORT ?? '3000', 1, 65_535);
  const isDemo = !env.DATABASE_URL;
  const isPublicDemo = isDemo && env.DEMO_PUBLIC === 'true';
  if (isDemo && env.HOST && !isLoopback(env.HOST) && !isPublicDemo)
    throw new ConfigError(
      'HOST opens the demo to others: set DEMO_PUBLIC=true too, or DATABASE_URL for a real installation.',
    );
  const host = env.HOST ?? (isDemo ? '127.0.0.1' : '0.0.0.0');
  const dataDirectory = env.PLATFORMA_DATA ?? join(root, '.data');
  return Object.freeze({
    host,
    port,
    publicUrl: url(
      'PUBLIC_URL',
      env.PUBLIC_URL ?? (isDemo ? `http://localhost:${port}` : missing('PUBLIC_URL')),
    ),
    trustedProxies: number('TRUSTED_PROXIES', env.TRUSTED_PROXIES ?? '0', 0, 10),
    databases: env.DATABASE_URL ? databases(env.DATABASE_URL, env) : null,
    dataDirectory,
    filesDirectory: env.FILES_DIR ?? join(dataDirectory, 'files'),
    secret: isDemo ? null : long('SECRET', env.SECRET ?? missing('SECRET')),
    smtpUrl: isDemo ? null : (env.SMTP_URL ?? missing('SMTP_URL')),
    mailFrom:
      env.MAIL_FROM ?? `Platforma <platforma@${new URL(env.PUBLIC_URL ?? 'http://localhost').hostname}>`,
    isPublicDemo,
    isDevelopment: env.NODE_ENV === 'development',
  });
}

/** DATABASE_URL is the application's login; the other roles default to the same server and password. */
function databases(appUrl: string, env: NodeJS.ProcessEnv): Record<Role, string> {
  url('DATABASE_URL', appUrl);
  const own: Partial<Record<Role, string | undefined>> = {
    platforma_owner: env.DATABASE_OWNER_URL ?? missing('DATABASE_OWNER_URL'),
    platforma_app: appUrl,
    platforma_live: env.DATABASE_LIVE_URL,
    platforma_auth: env.DATABASE_AUTH_URL,
    platforma_jobs: env.DATABASE_JOBS_URL,
  };
  return Object.fromEntries(roles.map((role) => [role, own[role] ?? urlOf(appUrl, role)])) as Record<
    Role,
    string
  >;
}

const SHORTEST_SECRET = 32;

function long(name: string, text: string): string {
  if (text.length < SHORTEST_SECRET)
    throw new ConfigError(`${name} must have at least ${SHORTEST_SECRET} characters.`);
  return text;
}

function missing(name: string): never {
  throw new ConfigError(`${name} is missing: a server with DATABASE_URL needs it (docs/operations.md).`);
}

function number(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
  return value;
}

function url(name: string, text: string): URL {
  if (!URL.canParse(text)) throw new ConfigError(`${name} is no address: "${text}".`);
  return new URL(text);
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');
