import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { markSensitive, type Justified } from '../../kernel/text/sensitive.ts';
import { PublicBody } from '../authorities/public-body.entity.ts';
import { usualActingFor } from '../organisations/acting-for.ts';
import { factsOf } from '../organisations/organisation-facts.ts';
import { ExperienceChange } from './experience-change.entity.ts';
import type { ExperienceChangeKind, ExperiencePart } from './experience.enums.ts';
import type { ExperienceNotice } from './experience-notice.entity.ts';
import type { ExperienceFacts } from './experience.policy.ts';

const AREA_LENGTH = 100;

/** Focus areas as they are kept: each once, none empty. */
export function areasOf({ focusAreas }: { focusAreas: string[] }): string[] {
  const areas = [...new Set(focusAreas.map((one) => one.trim()).filter(Boolean))];
  for (const one of areas) atMost(AREA_LENGTH, 'focusAreas', one);
  return areas;
}

/**
 * Says which public bodies a notice concerns.
 * @throws DomainError BODY_UNKNOWN
 */
export async function concern(em: EntityManager, { id, audienceId }: ExperienceNotice, bodyIds: string[]) {
  const ids = [...new Set(bodyIds)].map((bodyId) => toUuid('body', bodyId));
  if ((await em.count(PublicBody, { id: ids })) !== ids.length)
    throw invalid(ProblemCode.BODY_UNKNOWN, 'bodyIds');
  await onTransaction(em).executeSql(
    'insert into experience_body (notice_id, audience_id, body_id) select $1, $2, unnest($3::uuid[])',
    [id, audienceId, ids],
  );
}

/** What policies ask about a notice. */
export async function noticeFacts(
  em: EntityManager,
  { viewer }: Services,
  { author, actingFor }: ExperienceNotice,
): Promise<ExperienceFacts> {
  const isAdministered = actingFor ? (await factsOf(em, viewer, actingFor.id)).isAdministered : false;
  return { authorId: author.id, isAdministered };
}

/** A notice is looked at through its first post. */
export const markNotice = (em: EntityManager, notice: ExperienceNotice, sensitive: Justified | null) =>
  markSensitive(onTransaction(em), 'post', { id: notice.post.id, audienceId: notice.audienceId }, sensitive);

interface Done {
  kind: ExperienceChangeKind;
  reason?: string | null;
  changed?: ExperiencePart[];
}

/**
 * Keeps a line of a notice's history.
 * @returns its id
 */
export async function recordChange(
  em: EntityManager,
  services: Services,
  { id, audienceId }: ExperienceNotice,
  { kind, reason = null, changed = [] }: Done,
): Promise<string> {
  const change = em.create(
    ExperienceChange,
    {
      ...{ id: randomUUID(), audienceId, notice: id, kind, reason, changed, at: services.clock.now() },
      actor: signedIn(services.viewer).personId,
      actingFor: await usualActingFor(em, services),
    },
    { partial: true },
  );
  return change.id;
}
