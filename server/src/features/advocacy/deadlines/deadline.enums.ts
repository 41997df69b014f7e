import { registerEnumType } from 'type-graphql';
import type { Unit } from './counting/count.ts';
import type { Rest } from './counting/holidays.ts';

/** GraphQL's names for the units of counting, and hours. */
export const DeadlineUnit = {
  DAYS: 'DAYS',
  WORKING_DAYS: 'WORKING_DAYS',
  WEEKS: 'WEEKS',
  MONTHS: 'MONTHS',
  YEARS: 'YEARS',
  HOURS: 'HOURS',
} as const satisfies Record<Unit | 'HOURS', string>;
export type DeadlineUnit = Unit | 'HOURS';
registerEnumType(DeadlineUnit, {
  name: 'DeadlineUnit',
  description:
    'In what a time limit is counted. The day of the event is never counted. An end on a Saturday, a Sunday or a holiday moves to the next working day (Act No. 500/2004 Coll., section 40).',
  valuesConfig: {
    DAYS: { description: 'Calendar days; at most 3 660.' },
    WORKING_DAYS: { description: 'Days but Saturdays, Sundays and holidays; at most 500.' },
    WEEKS: { description: 'To the same day of the week; at most 520.' },
    MONTHS: {
      description: 'To the day of the same number, or the last of a month that has no such day; at most 120.',
    },
    YEARS: { description: 'To the day of the same name; 29 February becomes 28; at most 10.' },
    HOURS: {
      description:
        'From a moment, also at night and at weekends; nothing moves. At most 720; only rules have it, days are not counted by it.',
    },
  },
});

export const SkipReason = {
  SATURDAY: 'SATURDAY',
  SUNDAY: 'SUNDAY',
  NEW_YEAR: 'NEW_YEAR',
  GOOD_FRIDAY: 'GOOD_FRIDAY',
  EASTER_MONDAY: 'EASTER_MONDAY',
  LABOUR_DAY: 'LABOUR_DAY',
  VICTORY_DAY: 'VICTORY_DAY',
  CYRIL_AND_METHODIUS: 'CYRIL_AND_METHODIUS',
  JAN_HUS: 'JAN_HUS',
  STATEHOOD_DAY: 'STATEHOOD_DAY',
  INDEPENDENCE_DAY: 'INDEPENDENCE_DAY',
  FREEDOM_DAY: 'FREEDOM_DAY',
  CHRISTMAS_EVE: 'CHRISTMAS_EVE',
  CHRISTMAS_DAY: 'CHRISTMAS_DAY',
  SECOND_CHRISTMAS_DAY: 'SECOND_CHRISTMAS_DAY',
  ONE_OFF: 'ONE_OFF',
  PAUSED: 'PAUSED',
} as const satisfies Record<Rest | 'PAUSED', string>;
export type SkipReason = Rest | 'PAUSED';
registerEnumType(SkipReason, {
  name: 'SkipReason',
  description:
    'Why a day was not counted, or a limit could not end on it: holidays are those of Act No. 245/2000 Coll. One at a weekend is told as the holiday.',
  valuesConfig: {
    SATURDAY: { description: 'A Saturday.' },
    SUNDAY: { description: 'A Sunday.' },
    NEW_YEAR: { description: '1 January.' },
    GOOD_FRIDAY: { description: 'The Friday before Easter; since 2016.' },
    EASTER_MONDAY: { description: 'The Monday after Easter.' },
    LABOUR_DAY: { description: '1 May.' },
    VICTORY_DAY: { description: '8 May.' },
    CYRIL_AND_METHODIUS: { description: '5 July.' },
    JAN_HUS: { description: '6 July.' },
    STATEHOOD_DAY: { description: '28 September.' },
    INDEPENDENCE_DAY: { description: '28 October.' },
    FREEDOM_DAY: { description: '17 November.' },
    CHRISTMAS_EVE: { description: '24 December.' },
    CHRISTMAS_DAY: { description: '25 December.' },
    SECOND_CHRISTMAS_DAY: { description: '26 December.' },
    ONE_OFF: { description: 'Declared a holiday for once; `name` says which.' },
    PAUSED: { description: 'The limit did not run.' },
  },
});

/** Whether a limit is kept by sending, or by delivering. */
export enum DeadlineKind {
  PROCEDURAL = 'PROCEDURAL',
  SUBSTANTIVE = 'SUBSTANTIVE',
}
registerEnumType(DeadlineKind, {
  name: 'DeadlineKind',
  description: 'Whether a limit is kept by sending, or by delivering.',
  valuesConfig: {
    PROCEDURAL: { description: 'What is posted or sent by data box on the last day is in time.' },
    SUBSTANTIVE: { description: 'It must be delivered by the last day.' },
  },
});
