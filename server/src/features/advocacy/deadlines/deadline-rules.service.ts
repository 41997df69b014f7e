import { ref, type EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context.ts';
import { authorize, signedIn } from '../../../kernel/access/authorize.ts';
import { audiences } from '../../../kernel/access/visibility.ts';
import { conflict, invalid } from '../../../kernel/errors.ts';
import { atMost } from '../../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { without } from '../../../kernel/text/sensitive.ts';
import { FIRST_DAY, LAST_DAY, LONGEST } from './counting/count.ts';
import { restOn } from './counting/holidays.ts';
import { LONGEST_HOURS } from './counting/hours.ts';
import type {
  AddDeadlineRuleInput,
  AddOneOffHolidayInput,
  EditDeadlineRuleInput,
} from './deadline.inputs.ts';
import { recount } from '../submissions/recount.ts';
import { deadlinePolicy } from './deadline.policy.ts';
import { DeadlineRule } from './deadline-rule.entity.ts';
import { OneOffHoliday } from './one-off-holiday.entity.ts';

type Terms = Omit<AddDeadlineRuleInput, 'id'>;

const REASON_LENGTH = 1_000;
const longest = { ...LONGEST, HOURS: LONGEST_HOURS };

/** The rules by which limits are counted, and the holidays that the law declared for once. */
export class DeadlineRules {
  constructor(private readonly services: Services) {}

  add(id: string, terms: Terms) {
    return this.services.unitOfWork(
      async (em) => {
        const said = await this.written(em, terms);
        em.create(DeadlineRule, { ...said, id, audienceId: audiences.public, version: 1 }, { partial: true });
      },
      { once: { key: id, input: terms } },
    );
  }

  /** What it said before stays in its history: the database keeps it. */
  edit({ id, requestId, version, ...terms }: EditDeadlineRuleInput) {
    const uuid = toUuid('deadlinerule', id);
    return this.services.unitOfWork(
      async (em) => {
        const rule = await em.findOneOrFail(DeadlineRule, uuid);
        const said = await this.written(em, terms);
        if (rule.version !== version) throw conflict(ProblemCode.VERSION_STALE);
        em.assign(rule, said);
      },
      { once: { key: requestId, input: { id: uuid, version, ...terms } } },
    );
  }

  addHoliday(id: string, { date, name, source }: Omit<AddOneOffHolidayInput, 'id'>) {
    return this.services.unitOfWork(
      async (em, announce) => {
        const { personId: addedBy } = this.keeper();
        without({ name, source });
        if (date < FIRST_DAY || date > LAST_DAY)
          throw invalid(ProblemCode.DEADLINE_DAY, 'date', { first: FIRST_DAY, last: LAST_DAY });
        const rest = restOn(date, new Map());
        const isKnown =
          (rest && rest !== 'SATURDAY' && rest !== 'SUNDAY') || (await this.isHoliday(em, date));
        if (isKnown) throw invalid(ProblemCode.HOLIDAY_KNOWN, 'date');
        em.create(
          OneOffHoliday,
          {
            ...{ id, audienceId: audiences.public, date, name: name.trim(), source: source.trim() },
            ...{ addedBy, addedAt: this.services.clock.now() },
          },
          { partial: true },
        );
        await recount(em, announce, this.services, { day: date, reason: name.trim() });
      },
      { once: { key: id, input: { date, name, source } } },
    );
  }

  /** Taking back what was taken back changes nothing. */
  removeHoliday(id: string, requestId: string, reason: string) {
    return this.services.unitOfWork(
      async (em, announce) => {
        const holiday = await em.findOneOrFail(OneOffHoliday, id);
        const { personId: removedBy } = this.keeper();
        atMost(REASON_LENGTH, 'reason', reason);
        if (!reason.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
        without({ reason });
        if (holiday.removedAt) return;
        const removedAt = this.services.clock.now();
        em.assign(holiday, { removedBy, removedAt, removalReason: reason.trim() });
        await recount(em, announce, this.services, { day: holiday.date, reason: reason.trim() });
      },
      { once: { key: requestId, input: { remove: id, reason } } },
    );
  }

  private keeper() {
    const viewer = signedIn(this.services.viewer);
    authorize(viewer, deadlinePolicy.keepRules, null);
    return viewer;
  }

  private async isHoliday(em: EntityManager, date: string) {
    return (await em.count(OneOffHoliday, { date, removedAt: null })) > 0;
  }

  /** The columns of a rule as its keeper writes it now. */
  private async written(em: EntityManager, { reason, overdueRemedyId, refusalRemedyId, ...terms }: Terms) {
    const { personId: editor } = this.keeper();
    const { name, act, section, actor, startsWith, extensionNote, consequence, note, source } = terms;
    const needed = { name, act, actor, startsWith, source };
    const optional = { section, extensionNote, consequence, note };
    without({ ...needed, ...trimmed(optional, ''), reason });
    checkNumbers(terms);
    return {
      ...terms,
      ...trimmed(needed, ''),
      ...trimmed(optional, null),
      extensionLength: terms.extensionLength ?? null,
      overdueRemedy: await remedy(em, overdueRemedyId),
      refusalRemedy: await remedy(em, refusalRemedyId),
      validFrom: terms.validFrom ?? null,
      validTo: terms.validTo ?? null,
      editor,
      editedAt: this.services.clock.now(),
      editReason: reason.trim(),
    };
  }
}

/** @throws DomainError NOT_FOUND for a rule that is none */
const remedy = async (em: EntityManager, id: string | null | undefined) =>
  id ? ref(await em.findOneOrFail(DeadlineRule, toUuid('deadlinerule', id))) : null;

function checkNumbers({ length, extensionLength, unit, validFrom, validTo }: Omit<Terms, 'reason'>) {
  const max = longest[unit];
  if (length < 1 || length > max) throw invalid(ProblemCode.DEADLINE_LENGTH, 'length', { max });
  if (extensionLength != null && (extensionLength < 1 || length + extensionLength > max))
    throw invalid(ProblemCode.DEADLINE_LENGTH, 'extensionLength', { max: max - length });
  if (validFrom && validTo && validTo < validFrom) throw invalid(ProblemCode.DATES_REVERSED, 'validTo');
}

const trimmed = <Key extends string, Empty extends '' | null>(
  texts: Record<Key, string | null | undefined>,
  empty: Empty,
) =>
  Object.fromEntries(
    Object.entries<string | null | undefined>(texts).map(([key, text]) => [key, text?.trim() || empty]),
  ) as Record<Key, string | Empty>;
