import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize, signedIn, type Rule } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import type { Services } from '../../context.ts';
import { refuseShut } from './closed.ts';
import { Discussion } from './discussion.entity.ts';
import { PollChanged } from './discussion.events.ts';
import { postPolicy, type PostFacts } from './discussion.policy.ts';
import { Poll, PollOption } from './poll.entity.ts';
import { Post } from './post.entity.ts';

/** Voting in polls. Doing it again changes nothing. */
export class Polls {
  constructor(private readonly services: Services) {}

  /** In place of whatever the viewer chose before; nothing takes it back. */
  vote(id: string, optionIds: readonly string[]) {
    const { personId, privateAudience } = signedIn(this.services.viewer);
    const chosen = [...new Set(optionIds.map((one) => toUuid('poll_option', one)))].toSorted();
    return this.onPoll(id, postPolicy.react, async (em, poll) => {
      if (!poll.isMultiple && chosen.length > 1) throw invalid(ProblemCode.TOO_MANY, 'optionIds', { max: 1 });
      const { executeSql } = onTransaction(em);
      const { rows } = await executeSql<{ option_ids: string[] }>(
        'select option_ids from poll_vote where person_id = $1 and poll_id = $2',
        [personId, id],
      );
      if (String(rows[0]?.option_ids ?? '') === String(chosen)) return false;
      if (this.isOver(poll)) throw conflict(ProblemCode.POLL_CLOSED);
      for (const option of chosen) await em.findOneOrFail(PollOption, { id: option, poll: id });
      if (chosen.length)
        await executeSql(
          `insert into poll_vote (person_id, poll_id, audience_id, option_ids) values ($1, $2, $3, $4)
           on conflict (person_id, poll_id) do update set option_ids = excluded.option_ids, at = now()`,
          [personId, id, privateAudience, chosen],
        );
      else await executeSql('delete from poll_vote where person_id = $1 and poll_id = $2', [personId, id]);
      return true;
    });
  }

  /** Ends voting before its day. */
  close(id: string) {
    return this.onPoll(id, postPolicy.closePoll, async (_, poll) => {
      if (poll.closedAt) return false;
      poll.closedAt = this.services.clock.now();
      return true;
    });
  }

  private isOver({ closedAt, closesAt }: Poll) {
    return Boolean(closedAt || (closesAt && closesAt <= this.services.clock.now()));
  }

  /** @returns the post that it stands in, for the answer */
  private async onPoll(
    id: string,
    rule: Rule<PostFacts>,
    work: (em: EntityManager, poll: Poll) => Promise<boolean>,
  ): Promise<string> {
    let postId = '';
    await this.services.unitOfWork(async (em, announce: Announce) => {
      const poll = await em.findOneOrFail(Poll, id);
      const post = await em.findOneOrFail(Post, poll.post.id);
      authorize(this.services.viewer, rule, {
        authorId: post.author.id,
        withdrawnAt: post.withdrawnAt ?? null,
      });
      const discussion = await em.findOneOrFail(Discussion, post.discussion.id);
      await refuseShut(em, this.services.viewer, discussion);
      postId = post.id;
      if (await work(em, poll)) announce(discussion, PollChanged, post);
    });
    return postId;
  }
}
