import type { Row } from '../../../kernel/read/declarations.ts';
import { raw, sql, todayInPrague, type Sql } from '../../../kernel/read/sql.ts';

/** The days before the last one on which a limit is about to end. */
const SOON_DAYS = 7;

/** Whether a limit has passed without an answer. */
export const isOverdue = ({ state, dueOn, answeredOn, pausedOn }: Row): Sql =>
  sql`(coalesce(${dueOn!} < ${todayInPrague}, false) and ${answeredOn!} is null and ${pausedOn!} is null
    and ${state!} in ('DELIVERED', 'COMPLETED'))`;

/** The same of a submission under an alias. */
export const isOverdueOf = (alias: string): Sql =>
  isOverdue({
    ...{ state: raw(`${alias}.state`), dueOn: raw(`${alias}.due_on`) },
    ...{ answeredOn: raw(`${alias}.answered_on`), pausedOn: raw(`${alias}.paused_on`) },
  });

/** How the limit of a body stands today. */
export const clockOf = (row: Row): Sql => sql`case
  when ${row.answeredOn!} > ${row.dueOn!} then 'ANSWERED_LATE'
  when ${row.answeredOn!} is not null then 'ANSWERED'
  when ${row.state!} in ('REMEDY_SOUGHT', 'CLOSED') and ${row.dueOn!} is not null then 'UNANSWERED'
  when ${row.state!} not in ('DELIVERED', 'COMPLETED') then 'NOT_RUNNING'
  when ${row.pausedOn!} is not null then 'PAUSED'
  when ${row.dueOn!} is null then 'NOT_RUNNING'
  when ${row.dueOn!} < ${todayInPrague} then 'OVERDUE'
  when ${row.dueOn!} <= ${todayInPrague} + ${SOON_DAYS}::int then 'DUE_SOON'
  else 'RUNNING' end`;
