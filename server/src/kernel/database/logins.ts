import type { Role } from './roles.ts';

interface Connection {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

interface Login {
  login: string;
  is_role: boolean;
  powerful: string[];
  others: string[];
  owns: number;
  has_ddl: boolean;
}

/** About session_user, which SET ROLE does not change. Membership, not inheritance: what can be reached counts. */
const rights = `
  select session_user::text as login, pg_has_role(session_user, $1, 'usage') as is_role,
    (select coalesce(array_agg(rolname::text order by rolname), '{}') from pg_roles
     where (rolsuper or rolbypassrls or rolcreaterole or rolreplication)
       and pg_has_role(session_user, oid, 'member')) as powerful,
    (select coalesce(array_agg(rolname::text order by rolname), '{}') from pg_roles
     where rolname like 'platforma\\_%' and rolname <> $1 and pg_has_role(session_user, oid, 'member')) as others,
    (select count(*)::int from pg_class
     where relkind in ('r', 'p', 'v', 'm') and pg_has_role(session_user, relowner, 'usage')) as owns,
    has_database_privilege(session_user, current_database(), 'create, temporary') as has_ddl`;

/**
 * Refuses to serve over a login that could see or do more than its role: row security would not hold it.
 * @throws Error with one sentence for whoever starts the server
 */
export async function assertLogin(
  connection: Connection,
  role: Exclude<Role, 'platforma_owner'>,
): Promise<void> {
  const { rows } = await connection.query(rights, [role]);
  const fault = faultOf(rows[0] as unknown as Login, role);
  if (fault) throw new Error(`The server does not start: the login ${fault}.`);
}

function faultOf({ login, is_role, powerful, others, owns, has_ddl }: Login, role: Role): string | null {
  if (powerful.length)
    return `${login} has the rights of ${powerful.join(', ')}; ${role} must be an ordinary role`;
  if (!is_role) return `${login} is not ${role}`;
  if (others.length)
    return `${login} can also act as ${others.join(', ')}; each part of the server needs its own login`;
  if (owns) return `${login} owns ${owns} tables; only platforma_owner may`;
  if (has_ddl)
    return `${login} may create objects in the database; run "select app.guard_database()" as platforma_owner`;
  return null;
}
