import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { Post } from '../discussions/post.entity.ts';
import { ExperienceNotice } from './experience-notice.entity.ts';
import { GoodPracticeProposed } from './experience.events.ts';
import { goodPracticePolicy } from './experience.policy.ts';

/** Answers on their way to good practices. */
export class GoodPractices {
  constructor(private readonly services: Services) {}

  /** Proposes an accepted answer, or what helped with a request or offer. Once is enough: whoever proposes it again, finds it proposed. */
  propose(id: string, postId: string) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em, announce) => {
        const post = await em.findOneOrFail(Post, postId);
        if (post.withdrawnAt) throw conflict(ProblemCode.POST_WITHDRAWN);
        const discussion = await em.findOneOrFail(Discussion, post.discussion.id, { populate: ['topic'] });
        authorize(
          viewer,
          goodPracticePolicy.propose,
          factsOf(discussion, viewer.personId === post.author.id),
        );
        if (
          discussion.acceptedPost?.id !== postId &&
          !(await em.count(ExperienceNotice, { helpfulPost: postId }))
        )
          throw conflict(ProblemCode.ANSWER_NOT_ACCEPTED);
        if (await this.add(em, id, post)) announce({ id }, GoodPracticeProposed, { id });
      },
      { once: { key: id, input: { postId } } },
    );
  }

  /** Two at the same moment add one. */
  private async add(em: EntityManager, id: string, { id: post, audienceId, actingFor }: Post) {
    const { executeSql } = onTransaction(em);
    const { rows } = await executeSql(
      `insert into good_practice_candidate (id, audience_id, post_id, organisation_id, proposed_by_id, proposed_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (post_id) do nothing returning id`,
      [
        ...[id, audienceId, post, actingFor?.id ?? null],
        ...[signedIn(this.services.viewer).personId, this.services.clock.now()],
      ],
    );
    if (!rows.length) return false;
    await executeSql('insert into stream (id, audience_id) values ($1, $2)', [id, audienceId]);
    return true;
  }
}

const factsOf = ({ author, topic }: Discussion, isAnswerer: boolean) => ({
  authorId: author.id,
  topicCoordinatorId: topic?.isInitialized() ? (topic.getEntity().coordinator?.id ?? null) : null,
  isAnswerer,
});
