import type { EntityManager } from '@mikro-orm/postgresql';
import { invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { PublicBody } from './public-body.entity.ts';

/**
 * The public body that an input names.
 * @throws DomainError BODY_UNKNOWN
 */
export async function bodyOf(em: EntityManager, bodyId: string): Promise<PublicBody> {
  const body = await em.findOne(PublicBody, toUuid('body', bodyId));
  if (!body) throw invalid(ProblemCode.BODY_UNKNOWN, 'bodyId');
  return body;
}
