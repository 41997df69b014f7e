import { toUuid } from '../../../kernel/read/kinds.ts';
import { and, sql, type Sql } from '../../../kernel/read/sql.ts';
import { isOverdue as isPastDue, standing } from '../commitments/commitment.sql.ts';
import { isOverdue } from '../submissions/clock.sql.ts';
import { NumbersBy, type NumbersArgs } from './numbers.inputs.ts';

/** Of fewer submissions no rate is told to everybody. */
const FEWEST_TOLD = 5;
/** Of fewer answers nothing is typical. */
const FEWEST_TYPICAL = 3;
const MOST_ROWS = 240;

const keys: Record<NumbersBy, (item: { on: Sql }) => Sql> = {
  ALL: () => sql`null::text`,
  AREA: () => sql`t.area`,
  REGION: () => sql`b.region`,
  BODY: () => sql`'body_' || b.id`,
  MONTH: ({ on }) => sql`to_char(${on}, 'YYYY-MM')`,
};
const label = (by: NumbersBy) => (by === NumbersBy.BODY ? sql`b.name` : sql`null::text`);

/** From what an item and its topic and body are asked of. */
const within = ({ from, to, area, region, bodyId }: NumbersArgs, { on, body }: { on: Sql; body: Sql }) =>
  and(
    sql`${on} between ${from}::date and ${to}::date`,
    area ? sql`t.area = ${area}` : undefined,
    region ? sql`b.region = ${region}` : undefined,
    bodyId ? sql`${body} = ${toUuid('body', bodyId)}::uuid` : undefined,
  );

const submission = {
  state: sql`s.state`,
  dueOn: sql`s.due_on`,
  answeredOn: sql`s.answered_on`,
  pausedOn: sql`s.paused_on`,
};
const commitment = { state: sql`c.state`, dueOn: sql`c.due_on`, stateSince: sql`c.state_since` };

const submissionsOf = (args: NumbersArgs): Sql => sql`
  select ${keys[args.by]({ on: sql`s.sent_on` })} as key, ${label(args.by)} as label, s.answered_on, s.due_on,
    s.answered_on - s.delivered_on as days, ${isOverdue(submission)} as is_overdue,
    coalesce((select a.outcome from answer a where a.submission_id = s.id
        and not exists (select from submission_step w where w.answer_id = a.id and w.kind = 'ANSWER_WITHDRAWN')
      order by a.received_on desc, a.at desc, a.id desc limit 1) in ('REFUSED', 'EVASIVE'), false) as is_refused
  from submission s join topic t on t.id = s.topic_id join public_body b on b.id = s.body_id
  where ${within(args, { on: sql`s.sent_on`, body: sql`s.body_id` })!}`;

const commitmentsOf = (args: NumbersArgs): Sql => sql`
  select ${keys[args.by]({ on: sql`c.source_on` })} as key, ${label(args.by)} as label, c.state,
    ${standing(commitment)} as standing, ${isPastDue(commitment)} as is_overdue
  from commitment c join topic t on t.id = c.topic_id join public_body b on b.id = c.body_id
  where c.parent_id is null and c.state <> 'CANCELLED'
    and ${within(args, { on: sql`c.source_on`, body: sql`c.body_id` })!}`;

/**
 * Counts what the viewer may see, group by group, the most first; months in order.
 * @param isGuarded whether small groups are withheld: of the cells that could be told from the rest one more is
 */
export const numbersOf = (args: NumbersArgs, isGuarded: boolean): Sql => sql`
  with sent as (
    select key, label, count(*)::int as submissions,
      (count(*) filter (where answered_on <= due_on))::int as in_time,
      (count(*) filter (where answered_on > due_on))::int as late,
      (count(*) filter (where answered_on is not null and due_on is null))::int as unlimited,
      (count(*) filter (where is_overdue))::int as overdue,
      (count(*) filter (where is_refused))::int as refused,
      count(days)::int as timed,
      round(percentile_cont(0.5) within group (order by days))::int as typical
    from (${submissionsOf(args)}) s group by key, label
  ), promised as (
    select key, label, count(*)::int as commitments,
      (count(*) filter (where standing = 'KEPT'))::int as kept,
      (count(*) filter (where standing = 'KEPT_LATE'))::int as kept_late,
      (count(*) filter (where state = 'PARTLY_FULFILLED' and not is_overdue))::int as partly,
      (count(*) filter (where standing = 'BROKEN'))::int as broken,
      (count(*) filter (where is_overdue))::int as overdue
    from (${commitmentsOf(args)}) c group by key, label
  ), joined as (
    select coalesce(s.key, p.key) as key, coalesce(s.label, p.label) as label, coalesce(s.submissions, 0) as submissions,
      s.in_time, s.late, s.unlimited, s.overdue as open_late, s.refused, s.timed, s.typical,
      p.commitments, p.kept, p.kept_late, p.partly, p.broken, p.overdue,
      ${isGuarded}::boolean and coalesce(s.submissions, 0) between 1 and ${FEWEST_TOLD - 1}::int as is_small
    from sent s full join promised p on coalesce(s.key, '') = coalesce(p.key, '')
  ), ranked as (
    select b.*, count(*) filter (where is_small) over () as small,
      row_number() over (partition by is_small or submissions = 0 order by submissions, key) as place
    from joined b
  ), told as (
    select r.*, is_small or (small = 1 and submissions > 0 and place = 1) as is_suppressed from ranked r
  )
  select key, label, submissions, is_suppressed as "isSuppressed",
    case when not is_suppressed then coalesce(in_time, 0) end as "answeredInTime",
    case when not is_suppressed then coalesce(late, 0) end as "answeredLate",
    case when not is_suppressed then coalesce(unlimited, 0) end as "answeredWithoutLimit",
    case when not is_suppressed then coalesce(open_late, 0) end as overdue,
    case when not is_suppressed then coalesce(refused, 0) end as refused,
    case when not is_suppressed then coalesce(timed, 0) end as "timedAnswers",
    case when not is_suppressed and timed >= ${FEWEST_TYPICAL}::int then typical end as "typicalDays",
    coalesce(commitments, 0) as commitments, coalesce(kept, 0) as kept, coalesce(kept_late, 0) as "keptLate",
    coalesce(partly, 0) as "partlyKept", coalesce(broken, 0) as broken, coalesce(overdue, 0) as "overdueCommitments"
  from told
  order by ${args.by === NumbersBy.MONTH ? sql`key desc` : sql`submissions desc, coalesce(commitments, 0) desc, label, key`}
  limit ${MOST_ROWS}::int`;
