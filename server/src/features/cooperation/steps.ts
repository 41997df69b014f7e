import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { signedIn } from '../../kernel/access/authorize.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import type { Cooperation } from './cooperation.entity.ts';
import type { CooperationPart, StepKind } from './cooperation.enums.ts';
import { CooperationStep } from './cooperation-step.entity.ts';

interface Done {
  cooperation: Cooperation;
  kind: StepKind;
  /** About whose part. */
  organisation: string;
  /** For whom it was done; null where a coordinator helped. */
  actingFor: string | null;
  reason?: string | null | undefined;
  changed?: CooperationPart[];
}

/** Keeps a step in the history of a relation. */
export const record = (
  em: EntityManager,
  { viewer, clock }: Services,
  { cooperation, kind, organisation, actingFor, reason, changed = [] }: Done,
) =>
  em.create(
    CooperationStep,
    {
      ...{ id: randomUUID(), audienceId: audiences.members, cooperation: cooperation.id, kind, changed },
      ...{ organisation, actor: signedIn(viewer).personId, actingFor },
      ...{ reason: reason?.trim() || null, at: clock.now() },
    },
    { partial: true },
  );
