import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { signedIn } from '../../kernel/access/authorize.ts';
import { invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { Account } from '../accounts/account.entity.ts';
import { holdingAt, Mandate } from './mandate.entity.ts';

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
  const organisations = await representedBy(em, services);
  const chosen =
    toUuid('organisation', chosenId) ?? (organisations.length === 1 ? organisations[0]! : undefined);
  if (chosen === undefined) {
    if (organisations.length) throw invalid(ProblemCode.ACTING_FOR_REQUIRED, 'actingForId');
    return null;
  }
  if (!organisations.includes(chosen)) throw invalid(ProblemCode.MANDATE_ENDED, 'actingForId');
  const account = await em.findOneOrFail(Account, signedIn(services.viewer).personId);
  account.actingForId = chosen;
  return chosen;
}

/** Whom a step of the lifecycle is recorded for: the only organisation, or the one used last; null where neither is. */
export async function usualActingFor(em: EntityManager, services: Services): Promise<string | null> {
  const organisations = await representedBy(em, services);
  if (organisations.length <= 1) return organisations[0] ?? null;
  const { actingForId } = await em.findOneOrFail(Account, signedIn(services.viewer).personId);
  return organisations.find((id) => id === actingForId) ?? null;
}

/** Each once: somebody may hold a mandate of either role for the same organisation. */
async function representedBy(em: EntityManager, { viewer, clock }: Services): Promise<string[]> {
  const mandates = await em.find(Mandate, {
    ...holdingAt(clock.now()),
    person: signedIn(viewer).personId,
  });
  return [...new Set(mandates.map(({ organisation }) => organisation.id))];
}
