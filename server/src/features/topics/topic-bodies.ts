import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { BodyLevel, PublicBody } from '../authorities/public-body.entity.ts';
import { TopicBody } from './topic-body.entity.ts';
import type { Topic } from './topic.entity.ts';

/**
 * Says which bodies a topic concerns, in this order; the regions of municipal ones must be among its own.
 * @throws DomainError BAD_USER_INPUT for an unknown body or a missing region
 */
export async function concern(em: EntityManager, topic: Topic, bodyIds: string[]): Promise<void> {
  const ids = [...new Set(bodyIds)].map((bodyId) => toUuid('body', bodyId));
  const bodies = await em.find(PublicBody, { id: ids });
  if (bodies.length !== ids.length) throw invalid(ProblemCode.BODY_UNKNOWN, 'bodyIds');
  const missing = bodies.filter(
    ({ region, level }) => region && level === BodyLevel.LOCAL && !topic.regions.includes(region),
  );
  if (missing.length) throw invalid(ProblemCode.REGION_MISSING, 'regions', { region: missing[0]!.region! });
  ids.forEach((body, position) =>
    em.create(
      TopicBody,
      { id: randomUUID(), audienceId: topic.audienceId, topic: topic.id, body, position },
      { partial: true },
    ),
  );
}
