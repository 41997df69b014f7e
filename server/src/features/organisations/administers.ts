import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { signedIn } from '../../kernel/access/authorize.ts';
import { holdingAt, Mandate } from './mandate.entity.ts';
import { MandateRole } from './organisation.enums.ts';

/** Whether the viewer holds a mandate as an admin of an organisation now, within a unit of work. */
export async function administers(
  em: EntityManager,
  { viewer, clock }: Services,
  organisationId: string,
): Promise<boolean> {
  const administered = await em.count(Mandate, {
    ...holdingAt(clock.now()),
    organisation: organisationId,
    person: signedIn(viewer).personId,
    role: MandateRole.ADMIN,
  });
  return administered > 0;
}
