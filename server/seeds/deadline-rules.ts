import type pg from 'pg';
import type { DeadlineUnit } from '../src/features/advocacy/deadlines/deadline.enums.ts';
import { idOf } from './ids.ts';
import { insertNew } from './insert.ts';
import { translator, type DeadlineRuleSource, type Source } from './source.ts';

const unitOf = translator<DeadlineUnit>('deadline-rules.json', {
  DAYS: 'days',
  WORKING_DAYS: 'workingDays',
  WEEKS: 'weeks',
  MONTHS: 'months',
  YEARS: 'years',
  HOURS: 'hours',
});

/**
 * Adds the rules of time limits; those that are there stay as they are, because coordinators keep them.
 * @returns how many were added
 */
export async function seedDeadlineRules(
  client: pg.Client,
  { deadlineRules }: Pick<Source, 'deadlineRules'>,
): Promise<number> {
  const added = await insertNew(client, 'deadline_rule', deadlineRules.map(rowOf));
  for (const [column, of] of Object.entries(remedies))
    for (const [rule, remedy] of Object.entries(of))
      await client.query(
        `update deadline_rule set ${column} = $2 where id = $1 and ${column} is null and exists (select from deadline_rule where id = $2)`,
        [idOf('deadline_rule', rule), idOf('deadline_rule', remedy)],
      );
  return added.size;
}

/** What may follow when a body lets a limit pass, or refuses: the source tells it in words only. */
const remedies = {
  overdue_remedy_id: { 'inf-vyrizeni': 'inf-stiznost' },
  refusal_remedy_id: {
    'inf-vyrizeni': 'inf-odvolani',
    'inf-rozh-odv': 'sas-zaloba',
    'inf-rozklad': 'sas-zaloba',
    'sr-rozhodnuti': 'sr-odvolani',
  },
};

const UNKNOWN = '—';

function rowOf(from: DeadlineRuleSource) {
  const { extension } = from;
  return {
    id: idOf('deadline_rule', from.id),
    name: from.name,
    act: from.act,
    section: from.section === UNKNOWN ? null : from.section,
    actor: from.actor,
    length: from.length,
    unit: unitOf(from.id, from.unit),
    starts_with: from.start,
    extension_length: extension?.length ?? null,
    extension_note: extension && sentence(extension.section, extension.mode, extension.note),
    kind: from.kind.startsWith('hmotněprávní') ? 'SUBSTANTIVE' : 'PROCEDURAL',
    consequence: from.consequence,
    note: noteOf(from.kind),
    valid_from: from.validFrom,
    valid_to: from.validTo,
    source: from.source.replace(`, ${UNKNOWN}`, ''),
    is_verified: from.verified,
  };
}

const sentence = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('; ');

/** What a kind says beside procedural and substantive: `procesní (zmeškání nelze prominout)`. */
const noteOf = (kind: string) => /^\S+? \((.+)\)$/.exec(kind)?.[1] ?? /^\S+: (.+)$/.exec(kind)?.[1] ?? null;
