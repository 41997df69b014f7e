import { randomUUID } from 'node:crypto';
import type { Services } from '../../context.ts';
import { Actor, authorize, signedIn, type Policy } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import { Rules } from './rules.entity.ts';
import type { RulesInput } from './rules.inputs.ts';

/** Who may do what with the rules of the platform. Everybody reads them, and accepts them for themselves. */
export const rulesPolicy = {
  publish: (viewer: Actor) => viewer.isCoordinator,
} satisfies Policy<unknown>;

/** The rules that everybody agrees to before they write. */
export class RulesOfPlatform {
  constructor(private readonly services: Services) {}

  /**
   * Puts a new version in force: from now on everybody is asked to accept it before they write.
   * @throws DomainError VERSION_STALE when another version came in between
   */
  publish(id: string, { number, textCs, textEn }: RulesInput) {
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, rulesPolicy.publish, null);
        const [cs, en] = [textCs.trim(), textEn?.trim() || null];
        const { rows } = await onTransaction(em).executeSql<{ published: boolean }>(
          'select app.publish_rules($1, $2, $3, $4, $5, $6) published',
          [id, number, cs, en, renderMarkdown(cs), en && renderMarkdown(en)],
        );
        if (!rows[0]!.published) throw conflict(ProblemCode.VERSION_STALE);
      },
      { once: { key: id, input: { number, textCs, textEn } } },
    );
  }

  /**
   * Accepts the version in force; once more changes nothing.
   * @throws DomainError VERSION_STALE for one that is no longer in force
   */
  accept(id: string) {
    const { personId, privateAudience } = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        const { number } = await em.findOneOrFail(Rules, id);
        if (await em.count(Rules, { number: { $gt: number } })) throw conflict(ProblemCode.VERSION_STALE);
        await onTransaction(em).executeSql(
          `insert into rules_acceptance (id, audience_id, person_id, rules_id, accepted_at)
           values ($1, $2, $3, $4, $5) on conflict (person_id, rules_id) do nothing`,
          [randomUUID(), privateAudience, personId, id, this.services.clock.now()],
        );
      },
      { concerns: 'oneself' },
    );
  }
}
