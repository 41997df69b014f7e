import type { EntityManager } from '@mikro-orm/postgresql';
import { signedIn } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { OrganisationFacts } from './organisation.policy.ts';

/** What policies ask about an organisation, read in the transaction; also for its people who are no members. */
export async function factsOf(
  em: EntityManager,
  viewer: Eyes,
  organisationId: string,
): Promise<OrganisationFacts> {
  const { rows } = await onTransaction(em).executeSql<OrganisationFacts>(
    `select app.acts_for($1, $2, 'ADMIN') as "isAdministered", app.standing($1, $2) as standing`,
    [signedIn(viewer).personId, organisationId],
  );
  return rows[0]!;
}
