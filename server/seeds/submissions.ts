import type pg from 'pg';
import { countByRule, type Rule } from '../src/features/advocacy/deadlines/counting/rule.ts';
import { workingDaysBefore } from '../src/features/advocacy/deadlines/counting/backwards.ts';
import { plusDays } from '../src/features/advocacy/deadlines/counting/day.ts';
import { plannedBefore, type PlannedStep } from '../src/features/advocacy/submissions/planned-day.ts';
import { stateAfterAnswer } from '../src/features/advocacy/submissions/lifecycle.ts';
import {
  SubmissionState,
  SubmissionStepKind,
} from '../src/features/advocacy/submissions/submission.enums.ts';
import { dayInPrague } from '../src/kernel/clock.ts';
import { renderMarkdown } from '../src/kernel/text/markdown.ts';
import { idOf } from './ids.ts';
import { inPrague, insert, insertNew } from './insert.ts';
import { actingForOn } from './personas.ts';
import { finder, type Source, type SubmissionSource } from './source.ts';

const file = 'submissions.json';
const MEMBERS = 3;
const { DRAFT, DELIVERED, SENT } = SubmissionState;

interface Step {
  kind: SubmissionStepKind;
  former: SubmissionState | null;
  state: SubmissionState;
  on: string;
  due: string | null;
  formerDue?: string | null;
  reason?: string;
}

/** Adds what was put to the demo's offices, with its history and its lines in the stories of topics. */
export async function seedSubmissions(client: pg.Client, source: Source): Promise<void> {
  const { rows: rules } = await client.query<Rule & { id: string }>(
    'select id, length, unit, extension_length as "extensionLength" from deadline_rule',
  );
  const today = dayInPrague(new Date());
  const all = source.submissions.map((one) => told(one, source, rules, today));
  const added = await insertNew(
    client,
    'submission',
    all.map(({ row }) => row),
  );
  const fresh = all.filter(({ row }) => added.has(row.id));
  await insert(
    client,
    'stream',
    fresh.map(({ row: { id, audience_id } }) => ({ id, audience_id })),
  );
  for (const [table, rows] of [
    ['answer', fresh.flatMap(({ answers }) => answers)],
    ['submission_step', fresh.flatMap(({ steps }) => steps)],
    ['story_entry', fresh.flatMap(({ story }) => story)],
  ] as const)
    await insert(client, table, rows);
}

function told(
  one: SubmissionSource,
  { bodies, personas }: Source,
  rules: readonly (Rule & { id: string })[],
  today: string,
) {
  const id = idOf('submission', one.id);
  const topicId = idOf('topic', one.topic);
  const person = finder(file, personas)(one.id, one.by);
  const bodyId = idOf('public_body', finder(file, bodies)(one.id, one.body).id);
  const rule = (slug: string) => rules.find((known) => known.id === idOf('deadline_rule', slug))!;
  const from = one.delivered ?? plusDays(today, -one.daysAgo!);
  const common = { audience_id: MEMBERS, acting_for_id: actingForOn(person, from) };
  const own = one.sendRule ? planned(rule(one.sendRule), from) : null;
  const limit = one.rule ? rule(one.rule) : null;
  const draft: Step = { kind: SubmissionStepKind.DRAFTED, former: null, state: DRAFT, on: from, due: null };
  const history = limit ? historyOf(one, limit, from) : [draft];
  const last = history.at(-1)!;
  const answerId = idOf('answer', one.id);
  const steps = history.map(({ kind, former, state, on, due, formerDue = null, reason }, nth) => ({
    ...{ id: idOf('submission_step', one.id, nth), audience_id: MEMBERS, submission_id: id, kind },
    ...{
      former_state: former,
      state,
      body_id: bodyId,
      due_on: due,
      former_due_on: formerDue,
      reason: reason ?? null,
    },
    ...{ answer_id: kind === SubmissionStepKind.ANSWERED ? answerId : null, happened_on: on },
    ...{ at: inPrague(`${on}T10:${10 + nth}`), actor_id: idOf('person', person.id) },
    acting_for_id: common.acting_for_id,
  }));
  const counted = limit && countByRule(limit, { from, extendedBy: one.extended?.by ?? 0 });
  return {
    row: {
      ...{
        id,
        ...common,
        topic_id: topicId,
        body_id: bodyId,
        kind: one.kind,
        title: one.title,
        text: one.text,
      },
      ...{ html: renderMarkdown(one.text), state: last.state, author_id: idOf('person', person.id) },
      ...{ send_rule_id: one.sendRule ? idOf('deadline_rule', one.sendRule) : null, send_from: own && from },
      ...{ send_by: own?.sendBy ?? null, send_plan: own?.plan ?? [], pauses: [] },
      ...{
        answer_rule_id: one.rule ? idOf('deadline_rule', one.rule) : null,
        limit_length: limit?.length ?? null,
      },
      ...{ limit_unit: limit?.unit ?? null, limit_extension: limit?.extensionLength ?? null },
      ...{
        extended_by: one.extended?.by ?? 0,
        due_on: counted?.end ?? null,
        skipped: counted?.skipped ?? [],
      },
      ...{
        unshifted_due_on: counted?.unshiftedEnd ?? null,
        channel: limit && 'DATA_BOX',
        sent_on: limit && from,
      },
      ...{ delivered_on: limit && from, answered_on: one.answer?.on ?? null, is_demo: true, version: 1 },
      ...{ created_at: steps[0]!.at, last_activity_at: steps.at(-1)!.at },
    },
    answers: one.answer
      ? [
          {
            ...{ id: answerId, ...common, submission_id: id, body_id: bodyId, outcome: one.answer.outcome },
            ...{ received_on: one.answer.on, text: one.answer.text, html: renderMarkdown(one.answer.text) },
            ...{ author_id: idOf('person', person.id), at: steps.at(-1)!.at },
          },
        ]
      : [],
    steps,
    story: steps.map((step) => ({
      ...{ id: idOf('story_entry', step.id), audience_id: MEMBERS, topic_id: topicId },
      ...{ kind: 'SubmissionStep', item_id: step.id, happened_on: step.happened_on, at: step.at },
    })),
  };
}

/** Sent and delivered, prolonged, answered; that a limit passed is said by the clock itself. */
function historyOf({ extended, answer }: SubmissionSource, rule: Rule, from: string): Step[] {
  const due = countByRule(rule, { from }).end;
  const steps: Step[] = [
    { kind: SubmissionStepKind.SENT, former: null, state: SENT, on: from, due: null },
    { kind: SubmissionStepKind.DELIVERED, former: SENT, state: DELIVERED, on: from, due },
  ];
  const last = () => steps.at(-1)!;
  if (extended) {
    const later = countByRule(rule, { from, extendedBy: extended.by }).end;
    const { on, reason } = extended;
    steps.push({
      kind: SubmissionStepKind.EXTENDED,
      former: DELIVERED,
      state: DELIVERED,
      on,
      due: later,
      formerDue: due,
      reason,
    });
  }
  if (answer) {
    const state = stateAfterAnswer(answer.outcome, last().state)!;
    steps.push({
      kind: SubmissionStepKind.ANSWERED,
      former: last().state,
      state,
      on: answer.on,
      due: last().due,
    });
  }
  return steps;
}

function planned(rule: Rule, from: string) {
  const sendBy = countByRule(rule, { from }).end;
  const plan = Object.entries(plannedBefore).map(([step, days]) => ({
    ...{ step: step as PlannedStep, on: workingDaysBefore(sendBy, days, new Map()) },
  }));
  return { sendBy, plan };
}
