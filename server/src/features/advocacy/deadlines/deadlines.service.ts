import type { Services } from '../../../context.ts';
import type { Transaction } from '../../../kernel/database/orm.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { count, type Counted } from './counting/count.ts';
import type { Day } from './counting/day.ts';
import { deemedDelivery, type DeemedDelivery } from './counting/delivery.ts';
import type { OneOffHolidays } from './counting/holidays.ts';
import { countByRule, type Rule } from './counting/rule.ts';
import { Uncountable, type Why } from './counting/uncountable.ts';
import type { DeadlineUnit } from './deadline.enums.ts';

/** Counts time limits with the one-off holidays and rules that everybody may read. */
export class Deadlines {
  constructor(private readonly services: Services) {}

  /** @throws DomainError DEADLINE_DAY, DEADLINE_LENGTH or DEADLINE_HOURS for what cannot be counted */
  async count(from: Day, length: number, unit: DeadlineUnit): Promise<Counted> {
    if (unit === 'HOURS') throw invalid(ProblemCode.DEADLINE_HOURS, 'unit');
    const oneOff = await this.services.publicly(oneOffHolidays);
    return inDomainTerms(() => count(from, { length, unit }, { oneOff }));
  }

  /** @throws DomainError also RULE_NOT_VALID and DEADLINE_EXTENSION for what the rule does not hold for */
  async countByRule(ruleId: string, from: Day, extendedBy: number): Promise<Counted> {
    const { rows } = await this.services.publicly(({ executeSql }) =>
      executeSql<Rule>(
        `select length, unit, extension_length as "extensionLength", valid_from::text as "validFrom", valid_to::text as "validTo"
         from deadline_rule where id = $1`,
        [toUuid('deadlinerule', ruleId)],
      ),
    );
    const [rule] = rows;
    if (!rule) throw notFound();
    const oneOff = await this.services.publicly(oneOffHolidays);
    return inDomainTerms(() => countByRule(rule, { from, extendedBy, oneOff }));
  }

  /** @throws DomainError DEADLINE_DAY */
  async deemedDelivery(deposited: Day): Promise<DeemedDelivery> {
    const oneOff = await this.services.publicly(oneOffHolidays);
    return inDomainTerms(() => deemedDelivery(deposited, { oneOff }), { DAY: 'deposited' });
  }
}

/** The days that hold as holidays for once, as this transaction sees them. */
export async function oneOffHolidays({ executeSql }: Transaction): Promise<OneOffHolidays> {
  const { rows } = await executeSql<{ date: Day; name: string }>(
    'select date::text, name from one_off_holiday where removed_at is null',
  );
  return new Map(rows.map(({ date, name }) => [date, name]));
}

const problems: Record<Why['code'], [code: ProblemCode, field: string]> = {
  DAY: [ProblemCode.DEADLINE_DAY, 'from'],
  LENGTH: [ProblemCode.DEADLINE_LENGTH, 'length'],
  HOURS: [ProblemCode.DEADLINE_HOURS, 'unit'],
  NOT_VALID: [ProblemCode.RULE_NOT_VALID, 'from'],
  EXTENSION: [ProblemCode.DEADLINE_EXTENSION, 'extendedBy'],
  PAUSE: [ProblemCode.DATES_REVERSED, 'pauses'],
};

/**
 * Counts, and says in the words of the contract what cannot be counted.
 * @param fields under which names the input has what is refused, where they are not the usual ones
 * @throws DomainError
 */
export function inDomainTerms<T>(counting: () => T, fields: Partial<Record<Why['code'], string>> = {}): T {
  try {
    return counting();
  } catch (error) {
    if (!(error instanceof Uncountable)) throw error;
    const { code, facts } = error.why;
    const [problem, field] = problems[code];
    throw invalid(problem, fields[code] ?? field, { ...facts });
  }
}
