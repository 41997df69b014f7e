import type { Services } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { wordPolicy } from './moderation.policy.ts';

const SHORTEST = 2;
const LONGEST = 100;

/** The words at which moderators are to look. */
export class BlockedWords {
  constructor(private readonly services: Services) {}

  add(id: string, word: string) {
    authorize(signedIn(this.services.viewer), wordPolicy.change, {});
    const said = word.trim();
    if (said.length < SHORTEST || !/[\p{L}\p{N}]/u.test(said))
      throw invalid(ProblemCode.TOO_SHORT, 'word', { min: SHORTEST, length: said.length });
    atMost(LONGEST, 'word', said);
    return this.services.unitOfWork(
      (em) => onTransaction(em).executeSql('select app.add_blocked_word($1, $2)', [id, said]),
      { once: { key: id, input: { word } } },
    );
  }

  remove(id: string, requestId: string) {
    authorize(signedIn(this.services.viewer), wordPolicy.change, {});
    return this.services.unitOfWork(
      (em) => onTransaction(em).executeSql('select app.remove_blocked_word($1)', [id]),
      { once: { key: requestId, input: { remove: id } } },
    );
  }
}
