import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';

/** Of an argument or input field that `actingFor` reads. */
export const ACTING_FOR_ID = 'The organisation one speaks for; needed by whoever has several mandates.';

/**
 * The organisation that a person speaks for in this write, checked in its transaction and remembered for the next.
 * Whoever speaks for one need not choose; null only for those without any mandate.
 * @throws DomainError BAD_USER_INPUT when a choice is missing or its mandate has ended
 */
export async function actingFor(
  em: EntityManager,
  services: Services,
  chosenId: string | null | undefined,
): Promise<string | null> {
  const represented = await representedBy(em, services);
  const chosenUuid = toUuid('organisation', chosenId);
  if (!chosenUuid && !represented.length) return null;
  if (!chosenUuid && represented.length > 1) throw invalid(ProblemCode.ACTING_FOR_REQUIRED, 'actingForId');
  const chosen = chosenUuid ? represented.find(({ id }) => id === chosenUuid) : represented[0];
  if (!chosen) throw invalid(ProblemCode.MANDATE_ENDED, 'actingForId');
  if (!chosen.isUsual)
    await onTransaction(em).executeSql('update person_settings set acting_for_id = $2 where id = $1', [
      signedIn(services.viewer).personId,
      chosen.id,
    ]);
  return chosen.id;
}

/** Whom a step of the lifecycle is recorded for: the only organisation, or the one used last; null where neither is. */
export async function usualActingFor(em: EntityManager, services: Services): Promise<string | null> {
  const represented = await representedBy(em, services);
  const usual = represented.length === 1 ? represented[0] : represented.find(({ isUsual }) => isUsual);
  return usual?.id ?? null;
}

interface Represented {
  id: string;
  /** Spoken for in the last write. */
  isUsual: boolean;
}

/** Each once: somebody may hold a mandate of either role for the same organisation. */
async function representedBy(em: EntityManager, { viewer, clock }: Services): Promise<Represented[]> {
  const { rows } = await onTransaction(em).executeSql<Represented>(
    `select distinct m.organisation_id as id, m.organisation_id is not distinct from s.acting_for_id as "isUsual"
     from mandate m join person_settings s on s.id = m.person_id
     where m.person_id = $1 and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)`,
    [signedIn(viewer).personId, clock.now()],
  );
  return rows;
}
