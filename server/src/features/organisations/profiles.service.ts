import { randomUUID } from 'node:crypto';
import type { Services } from '../../context.ts';
import { Actor, authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction, type Transaction } from '../../kernel/database/orm.ts';
import { DomainError, invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { isAddress } from '../../kernel/text/address.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import { justified } from '../../kernel/text/sensitive.ts';
import { Person } from '../accounts/person.entity.ts';
import { actingFor } from './acting-for.ts';
import { PROFILE_LENGTHS, ProfileKind, ProfileVisibility } from './profile.enums.ts';
import type { SayOfMyselfInput } from './profile.inputs.ts';
import { profilePolicy } from './profile.policy.ts';

/** How many other people's profiles one account opens in a day. */
const A_DAY = { members: 60, staff: 300 };

/** What people say of themselves, and who opens it. Rows are written by definer verbs alone. */
export class Profiles {
  constructor(private readonly services: Services) {}

  /**
   * Says, changes or takes back one thing of oneself.
   * @throws DomainError MANDATE_ENDED for an organisation one does not act for, SENSITIVE_DATA for what a text about
   * oneself holds of others
   */
  say(input: SayOfMyselfInput) {
    const { kind, visibility, organisationId, sensitiveReason, requestId } = input;
    const value = input.value?.trim() || null;
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, profilePolicy.say, null);
        atMost(PROFILE_LENGTHS[kind], 'value', value);
        if (value && kind === ProfileKind.EMAIL && !isAddress(value))
          throw invalid(ProblemCode.ADDRESS_INVALID, 'value');
        const transaction = onTransaction(em);
        // One's own number and address in their own fields are what these are for.
        const isFree = kind === ProfileKind.ABOUT && visibility !== ProfileVisibility.PRIVATE;
        const sensitive = isFree
          ? justified({ value }, sensitiveReason, await this.shown(transaction, kind))
          : null;
        const { rows } = await transaction.executeSql<{ said: boolean }>(
          'select app.say_of_oneself($1, $2, $3, $4, $5, $6, $7, $8) said',
          [
            ...[randomUUID(), kind, value, value && kind === ProfileKind.ABOUT ? renderMarkdown(value) : ''],
            ...[visibility, toUuid('organisation', organisationId) ?? null],
            ...[sensitive && JSON.stringify(sensitive.kinds), sensitive?.reason ?? null],
          ],
        );
        if (!rows[0]!.said) throw invalid(ProblemCode.MANDATE_ENDED, 'organisationId');
      },
      { once: { key: requestId, input }, changesRights: true },
    );
  }

  /**
   * Offers an organisation first where one says for whom one writes.
   * @throws DomainError MANDATE_ENDED for one they do not act for
   */
  actFor(organisationId: string) {
    signedIn(this.services.viewer);
    return this.services.unitOfWork((em) => actingFor(em, this.services, organisationId), {
      concerns: 'oneself',
    });
  }

  /**
   * Opens somebody's profile for today.
   * @throws DomainError PROFILE_LIMIT when as many were opened today as may be
   */
  open(personId: string) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        authorize(viewer, profilePolicy.open, null);
        const { id } = await em.findOneOrFail(Person, personId);
        const aDay = profilePolicy.openMany(new Actor(viewer)) ? A_DAY.staff : A_DAY.members;
        const { rows } = await onTransaction(em).executeSql<{ opened: boolean }>(
          'select app.open_person($1, $2) opened',
          [id, aDay],
        );
        if (!rows[0]!.opened)
          throw new DomainError('TOO_MANY_REQUESTS', 'As many profiles were opened today as may be.', [
            { code: ProblemCode.PROFILE_LIMIT, params: { max: aDay } },
          ]);
      },
      { concerns: 'oneself' },
    );
  }

  /** What others may read of it by now: nobody is asked for it again. */
  private async shown({ executeSql }: Transaction, kind: ProfileKind): Promise<string> {
    const { personId, privateAudience } = signedIn(this.services.viewer);
    const { rows } = await executeSql<{ value: string }>(
      'select value from profile_field where person_id = $1 and kind = $2 and audience_id <> $3',
      [personId, kind, privateAudience],
    );
    return rows[0]?.value ?? '';
  }
}
