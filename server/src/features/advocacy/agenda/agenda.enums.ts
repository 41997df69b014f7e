import { registerEnumType } from 'type-graphql';

export enum AgendaKind {
  ANSWER_DUE = 'ANSWER_DUE',
  SEND_BY = 'SEND_BY',
  DRAFT_PLANNED = 'DRAFT_PLANNED',
  VOTE_PLANNED = 'VOTE_PLANNED',
  SEND_PLANNED = 'SEND_PLANNED',
  COMPLETE_BY = 'COMPLETE_BY',
  COMMITMENT_DUE = 'COMMITMENT_DUE',
  TOPIC_REVIEW = 'TOPIC_REVIEW',
}
registerEnumType(AgendaKind, {
  name: 'AgendaKind',
  description: 'What a day of the agenda is.',
  valuesConfig: {
    ANSWER_DUE: { description: 'The last day for a public body to answer a submission.' },
    SEND_BY: { description: 'The last day to send a submission.' },
    DRAFT_PLANNED: { description: 'The draft of a submission should be with members.' },
    VOTE_PLANNED: { description: 'A submission should be agreed on.' },
    SEND_PLANNED: { description: 'A submission should be sent.' },
    COMPLETE_BY: { description: 'The last day to add what a public body found missing.' },
    COMMITMENT_DUE: { description: 'The last day of what a public body promised.' },
    TOPIC_REVIEW: { description: 'A postponed topic is looked at again.' },
  },
});

export enum AgendaStanding {
  AHEAD = 'AHEAD',
  OVERDUE = 'OVERDUE',
  CLOSED = 'CLOSED',
}
registerEnumType(AgendaStanding, {
  name: 'AgendaStanding',
  description: 'How a day of the agenda stands today.',
  valuesConfig: {
    AHEAD: { description: 'It is today or to come, and not settled.' },
    OVERDUE: { description: 'It has passed, and is not settled.' },
    CLOSED: { description: 'It is settled, in time or not.' },
  },
});
