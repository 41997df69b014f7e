import { parseArgs } from 'node:util';
import pg from 'pg';
import { ConfigError, readConfig } from './config.ts';
import { createAuth } from './features/accounts/auth.ts';
import { createAdministrator, type FirstRole, firstRoles } from './features/accounts/first-administrator.ts';
import { rolesScript } from './kernel/database/roles.ts';
import { createLogger } from './kernel/log.ts';
import { seedDeadlineRules } from '../seeds/deadline-rules.ts';
import { seedPublicBodies } from '../seeds/public-bodies.ts';
import { readSource } from '../seeds/source.ts';

const usage = `Commands:
  pnpm admin roles
      Prints the SQL that makes the roles of the database. Put a password of your own in its place.
  pnpm admin create-administrator <address> "<name>" --role ADMINISTRATOR [--role COORDINATOR]
      Makes the first account of a real installation and prints a link that signs in once. Mails nothing.
  pnpm admin load-public-bodies
      Adds the public bodies that the project keeps as reference data. Those that are there stay as they are.
  pnpm admin load-deadline-rules
      Adds the rules of time limits that the project keeps, verified or not. Those that are there stay as they are.`;

/** Runs a command of whoever operates an installation; gives the process's exit code. */
export async function admin(args: string[], env: NodeJS.ProcessEnv, print = console.log): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { role: { type: 'string', multiple: true, default: [] } },
    });
    const [command, address, name] = positionals;
    if (command === 'roles') print(rolesScript('CHANGE-THIS-PASSWORD').trim());
    else if (command === 'create-administrator' && positionals.length === 3)
      print(await firstLink(env, address!, name!, values.role));
    else if (command === 'load-public-bodies' && positionals.length === 1)
      print(await load(env, 'Public bodies', publicBodies));
    else if (command === 'load-deadline-rules' && positionals.length === 1)
      print(await load(env, 'Rules of time limits', deadlineRules));
    else throw new ConfigError(usage);
    return 0;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** Adds reference data and gives how many entries there are, and how many of them are new. */
type Load = (owner: pg.Client) => Promise<{ all: number; added: number }>;

const publicBodies: Load = async (owner) => {
  const bodies = readSource().bodies.filter(({ demo }) => !demo);
  return { all: bodies.length, added: await seedPublicBodies(owner, { bodies }) };
};

const deadlineRules: Load = async (owner) => {
  const source = readSource();
  return { all: source.deadlineRules.length, added: await seedDeadlineRules(owner, source) };
};

async function load(env: NodeJS.ProcessEnv, name: string, work: Load): Promise<string> {
  const { databases } = readConfig(env);
  if (!databases) throw new ConfigError('The demo has its reference data; set DATABASE_URL.');
  const owner = new pg.Client({ connectionString: databases.platforma_owner });
  owner.on('error', () => {});
  try {
    await owner.connect();
    await owner.query('begin');
    const { all, added } = await work(owner);
    await owner.query('commit');
    return `${name}: ${added} added, ${all - added} were there.`;
  } finally {
    await owner.end();
  }
}

async function firstLink(
  env: NodeJS.ProcessEnv,
  address: string,
  name: string,
  roles: string[],
): Promise<string> {
  const { databases, secret, publicUrl } = readConfig(env);
  if (!databases || !secret)
    throw new ConfigError(
      'The demo has its administrator; this command is for an installation with DATABASE_URL.',
    );
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new ConfigError(`"${address}" is no address.`);
  if (!roles.length || !roles.every(isFirstRole))
    throw new ConfigError(`Say which roles: ${firstRoles.map((role) => `--role ${role}`).join(', ')}.`);
  const owner = new pg.Client({ connectionString: databases.platforma_owner });
  owner.on('error', () => {});
  const auth = createAuth({
    url: databases.platforma_auth,
    secret,
    publicUrl,
    demo: null,
    log: createLogger('silent'),
  });
  try {
    await owner.connect();
    const options = { owner, mint: auth.mint, publicUrl };
    const link = await createAdministrator(options, { address, name, roles: roles.filter(isFirstRole) });
    return `${name} signs in here once, within 15 minutes:\n${link}`;
  } finally {
    await auth.close();
    await owner.end();
  }
}

const isFirstRole = (role: string): role is FirstRole => firstRoles.includes(role as FirstRole);

if (import.meta.main) process.exitCode = await admin(process.argv.slice(2), process.env);
