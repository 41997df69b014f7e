import { randomUUID } from 'node:crypto';
import { signedIn } from '../../../kernel/access/authorize.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import { invalid } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import type { Services } from '../../../context.ts';

const MOST = 20;
/** What URLSearchParams writes. */
const QUERY = /^[\w%=&.*+-]+$/;

/** Choices that somebody comes back to. Saying it again changes nothing. */
export class SavedFilters {
  constructor(private readonly services: Services) {}

  /** @throws DomainError FILTER_INVALID, TOO_MANY */
  save(name: string, query: string) {
    const { personId, privateAudience } = signedIn(this.services.viewer);
    if (!QUERY.test(query)) throw invalid(ProblemCode.FILTER_INVALID, 'query');
    return this.services.unitOfWork(
      async (em) => {
        const { rows } = await onTransaction(em).executeSql<{ others: number }>(
          'select count(*)::int as others from saved_filter where person_id = $1 and name <> $2',
          [personId, name],
        );
        if (rows[0]!.others >= MOST) throw invalid(ProblemCode.TOO_MANY, 'name', { max: MOST });
        await onTransaction(em).executeSql(
          `insert into saved_filter (id, audience_id, person_id, name, query, at) values ($1, $2, $3, $4, $5, $6)
           on conflict (person_id, name) do update set query = excluded.query`,
          [randomUUID(), privateAudience, personId, name, query, this.services.clock.now()],
        );
      },
      { concerns: 'oneself' },
    );
  }

  remove(name: string) {
    const { personId } = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      (em) =>
        onTransaction(em).executeSql('delete from saved_filter where person_id = $1 and name = $2', [
          personId,
          name,
        ]),
      { concerns: 'oneself' },
    );
  }
}
