import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import type { Services } from '../../context.ts';
import { Discussion } from './discussion.entity.ts';
import { ReadStateChanged } from './read-state.events.ts';
import { POST_LENGTH } from './discussion.inputs.ts';
import { discussionPolicy } from './discussion.policy.ts';

/** What one has read, what one is about to say: seen by nobody else. */
export class Reading {
  constructor(private readonly services: Services) {}

  /** Reading is told, never guessed: no query does it. */
  markRead(id: string, fromNumber: number, toNumber: number) {
    return this.changed(id, '+', fromNumber, toNumber);
  }

  markUnread(id: string, fromNumber: number) {
    return this.changed(id, '-', fromNumber, 2_147_483_646);
  }

  /** Keeps what is being written; nothing more to say removes it. */
  saveDraft(id: string, body: string) {
    const viewer = signedIn(this.services.viewer);
    atMost(POST_LENGTH, 'body', body);
    return this.services.unitOfWork(
      async (em) => {
        const { author } = await em.findOneOrFail(Discussion, id);
        authorize(viewer, discussionPolicy.post, { authorId: author.id });
        const { executeSql } = onTransaction(em);
        if (!body.trim())
          await executeSql('delete from draft where person_id = $1 and discussion_id = $2', [
            viewer.personId,
            id,
          ]);
        else
          await executeSql(
            `insert into draft (person_id, discussion_id, audience_id, body, saved_at) values ($1, $2, $3, $4, $5)
           on conflict (person_id, discussion_id) do update set body = excluded.body, saved_at = excluded.saved_at`,
            [viewer.personId, id, viewer.privateAudience, body, this.services.clock.now()],
          );
      },
      { concerns: 'oneself' },
    );
  }

  private changed(id: string, sign: '+' | '-', fromNumber: number, toNumber: number) {
    const viewer = signedIn(this.services.viewer);
    if (fromNumber < 1 || toNumber < fromNumber) throw invalid(ProblemCode.RANGE_INVALID, 'fromNumber');
    return this.services.unitOfWork(
      async (em, announce: Announce) => {
        const discussion = await em.findOneOrFail(Discussion, id);
        const upper = Math.min(toNumber, discussion.lastNumber);
        if (upper < fromNumber) return;
        const { rows } = await onTransaction(em).executeSql(
          `insert into read_state (person_id, discussion_id, audience_id, read) values ($1, $2, $3, ${sign === '+' ? RANGE : `'{}'`})
         on conflict (person_id, discussion_id) do update set read = read_state.read ${sign} ${RANGE}, at = now()
         where read_state.read is distinct from read_state.read ${sign} ${RANGE}
         returning person_id`,
          [viewer.personId, id, viewer.privateAudience, fromNumber, upper],
        );
        if (rows.length) announce({ id: viewer.personId }, ReadStateChanged, discussion);
      },
      { concerns: 'oneself' },
    );
  }
}

const RANGE = `int4multirange(int4range($4::int, $5::int, '[]'))`;
