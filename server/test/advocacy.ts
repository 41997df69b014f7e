import { randomUUID } from 'node:crypto';
import type { Call } from './call.ts';
import type { Somebody, World } from './world.ts';

const RULE =
  'id name act section length unit extensionLength kind validFrom validTo isVerified version editReason editor { id } formerVersions { version length validTo editReason editor { id } }';
const HOLIDAY = 'id date name source addedBy { id } removedBy { id } removalReason';
const taking = (name: string, type: string, fields: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
export const ADD_RULE = taking('addDeadlineRule', 'AddDeadlineRuleInput', RULE);
export const EDIT_RULE = taking('editDeadlineRule', 'EditDeadlineRuleInput', RULE);
export const ADD_HOLIDAY = taking('addOneOffHoliday', 'AddOneOffHolidayInput', HOLIDAY);
export const REMOVE_HOLIDAY = `mutation($id: ID!, $requestId: ID!, $reason: String!) {
  removeOneOffHoliday(id: $id, requestId: $requestId, reason: $reason) { ${HOLIDAY} } }`;
const COUNTED = '{ end unshiftedEnd skipped { date reason name } }';
export const COUNT = `query($from: Date!, $length: Int!, $unit: DeadlineUnit!) { deadlineCount(from: $from, length: $length, unit: $unit) ${COUNTED} }`;
export const BY_RULE = `query($ruleId: ID!, $from: Date!, $extendedBy: Int) { deadlineByRule(ruleId: $ruleId, from: $from, extendedBy: $extendedBy) ${COUNTED} }`;

const terms = (changes: object) => ({
  ...{ name: 'Poskytnutí informace', act: '106/1999 Sb.', section: '§ 14 odst. 5', actor: 'úřad' },
  ...{ length: 15, unit: 'DAYS', startsWith: 'přijetí žádosti', extensionLength: 10, kind: 'PROCEDURAL' },
  ...{ extensionNote: 'ze závažných důvodů', consequence: 'stížnost podle § 16a', note: null },
  ...{ validFrom: '2006-03-23', validTo: null, source: '106/1999 Sb., § 14', isVerified: true },
  ...{ reason: 'Ověřeno v e-Sbírce.', ...changes },
});
export const ruleInput = (changes: object = {}) => ({
  input: { id: `deadlinerule_${randomUUID()}`, ...terms(changes) },
});
export const ruleEdit = (id: string, version: number, changes: object = {}) => ({
  input: { id, version, requestId: randomUUID(), ...terms(changes) },
});
export const holidayInput = (date: string, changes: object = {}) => ({
  input: {
    ...{ id: `oneoffholiday_${randomUUID()}`, date, name: 'Státní smutek', source: 'zákon č. 1/2030 Sb.' },
    ...changes,
  },
});
export async function ruleAdded(who: Somebody, changes: object = {}): Promise<string> {
  return (await who.run(ADD_RULE, ruleInput(changes))).addDeadlineRule.id;
}
export async function holidayAdded(who: Somebody, date: string): Promise<string> {
  return (await who.run(ADD_HOLIDAY, holidayInput(date))).addOneOffHoliday.id;
}

let days = 0;
/** A day of some February, which has no holiday, and that nobody asked for before. */
function freeDay() {
  const day = new Date(Date.UTC(2030 + Math.floor(days / 28), 1, 1 + (days % 28)));
  days += 1;
  return day.toISOString().slice(0, 10);
}

/** What can be done about rules of time limits, each with what it needs beforehand. */
export function advocacyVerbs(w: World) {
  return {
    addDeadlineRule: async (): Promise<Call> => ({ who: w.vera, args: async () => ruleInput() }),
    editDeadlineRule: async (): Promise<Call> => {
      const id = await ruleAdded(w.vera);
      const args = async () => {
        const [{ version }] = await w.sql('select version from deadline_rule where id = $1', [
          id.slice(id.indexOf('_') + 1),
        ]);
        return ruleEdit(id, version, { note: randomUUID() });
      };
      return { who: w.vera, args };
    },
    addOneOffHoliday: async (): Promise<Call> => ({
      who: w.vera,
      args: async () => holidayInput(freeDay()),
    }),
    removeOneOffHoliday: async (): Promise<Call> => ({
      who: w.vera,
      args: async () => ({
        ...{ id: await holidayAdded(w.vera, freeDay()), requestId: randomUUID(), reason: 'Omyl.' },
      }),
    }),
  } satisfies Record<string, () => Promise<Call>>;
}
