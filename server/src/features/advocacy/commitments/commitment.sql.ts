import { sql, todayInPrague, type Sql } from '../../../kernel/read/sql.ts';

/** Whether something is still owed: as the index says it, by OPEN_STATES. */
export const isOpen = (state: Sql): Sql =>
  sql`${state} in ('PROMISED', 'CONFIRMED', 'IN_PROGRESS', 'PARTLY_FULFILLED')`;

/** Whether something is still owed though its day has passed. */
export const isOverdue = ({ state, dueOn }: { state: Sql; dueOn: Sql }): Sql =>
  sql`(${isOpen(state)} and coalesce(${dueOn} < ${todayInPrague}, false))`;

/** How a commitment stands to its day; null of a cancelled one. */
export const standing = (row: { state: Sql; dueOn: Sql; stateSince: Sql }): Sql => sql`case
  when ${isOverdue(row)} then 'OVERDUE'
  when ${isOpen(row.state)} then 'RUNNING'
  when ${row.state} = 'NOT_FULFILLED' then 'BROKEN'
  when ${row.state} = 'FULFILLED' then case when coalesce(${row.stateSince} > ${row.dueOn}, false) then 'KEPT_LATE' else 'KEPT' end
  end`;

interface Counted {
  state: Sql;
  doneCount: Sql;
  promisedCount: Sql;
  fulfilledShare: Sql;
}

/** How much of a commitment without parts is done, from 0 to 1. */
const leaf = ({ state, doneCount, promisedCount, fulfilledShare }: Counted): Sql => sql`case ${state}
  when 'FULFILLED' then 1.0
  when 'PARTLY_FULFILLED' then coalesce(${doneCount}::numeric / ${promisedCount}, ${fulfilledShare} / 100.0, 0)
  else 0.0 end`;

const ofPart: Counted = {
  state: sql`p.state`,
  doneCount: sql`p.done_count`,
  promisedCount: sql`p.promised_count`,
  fulfilledShare: sql`p.fulfilled_share`,
};

/** In whole percent, rounded down: of one with parts their weighted mean, without those that were cancelled. */
export const progress = (row: Counted & { id: Sql }): Sql => sql`floor(100 * coalesce(
  (select sum(p.weight * ${leaf(ofPart)}) / sum(p.weight) from commitment p where p.parent_id = ${row.id} and p.state <> 'CANCELLED'),
  ${leaf(row)}))::int`;
