import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../kernel/access/viewer.ts';
import { invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { Account } from '../accounts/account.entity.ts';
import { Mandate } from './mandate.entity.ts';

/**
 * The organisation that a person speaks for in this write, checked in its transaction and remembered for the next.
 * Whoever speaks for one need not choose; null only for those without any mandate.
 * @throws DomainError BAD_USER_INPUT when a choice is missing or its mandate has ended
 */
export async function actingFor(
  em: EntityManager,
  viewer: Viewer,
  chosenId: string | null | undefined,
): Promise<string | null> {
  const organisations = await representedBy(em, viewer);
  const chosen =
    toUuid('organisation', chosenId) ?? (organisations.length === 1 ? organisations[0]! : undefined);
  if (chosen === undefined) {
    if (organisations.length) throw invalid(ProblemCode.ACTING_FOR_REQUIRED, 'actingForId');
    return null;
  }
  if (!organisations.includes(chosen)) throw invalid(ProblemCode.MANDATE_ENDED, 'actingForId');
  const account = await em.findOneOrFail(Account, viewer.personId);
  account.actingForId = chosen;
  return chosen;
}

/** Whom a step of the lifecycle is recorded for: the only organisation, or the one used last; null where neither is. */
export async function usualActingFor(em: EntityManager, viewer: Viewer): Promise<string | null> {
  const organisations = await representedBy(em, viewer);
  if (organisations.length <= 1) return organisations[0] ?? null;
  const { actingForId } = await em.findOneOrFail(Account, viewer.personId);
  return organisations.find((id) => id === actingForId) ?? null;
}

/** Each once: somebody may hold a mandate of either role for the same organisation. */
async function representedBy(em: EntityManager, viewer: Viewer): Promise<string[]> {
  const now = new Date();
  const mandates = await em.find(Mandate, {
    person: viewer.personId,
    validFrom: { $lte: now },
    $or: [{ validTo: null }, { validTo: { $gt: now } }],
  });
  return [...new Set(mandates.map(({ organisation }) => organisation.id))];
}
