import { randomUUID } from 'node:crypto';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import { conflict } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { without } from '../../kernel/text/sensitive.ts';
import type { Services } from '../../context.ts';
import { DiscussionTemplate } from './discussion-template.entity.ts';
import type { DiscussionCategory } from './discussion.enums.ts';
import { discussionPolicy } from './discussion.policy.ts';

const TEMPLATE_LENGTH = 4_000;

/** The outlines with which discussions begin. */
export class Templates {
  constructor(private readonly services: Services) {}

  /**
   * Saying it again changes nothing; an empty body takes the outline away.
   * @param version the one that was read; 0 where there was none
   */
  set(category: DiscussionCategory, body: string, version: number) {
    const { personId: editor } = signedIn(this.services.viewer);
    authorize(this.services.viewer, discussionPolicy.lead, { authorId: editor });
    atMost(TEMPLATE_LENGTH, 'body', body);
    without({ body });
    const text = body.trim();
    return this.services.unitOfWork(async (em) => {
      const present = await em.findOne(DiscussionTemplate, { category });
      if ((present?.body ?? '') === text) return;
      if ((present?.version ?? 0) !== version) throw conflict(ProblemCode.VERSION_STALE);
      const said = { body: text, editor, editedAt: this.services.clock.now() };
      if (!present)
        em.create(
          DiscussionTemplate,
          { id: randomUUID(), audienceId: audiences.members, category, version: 1, ...said },
          { partial: true },
        );
      else if (text) em.assign(present, said);
      else em.remove(present);
    });
  }
}
