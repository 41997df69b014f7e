import { registerEnumType } from 'type-graphql';

export enum DiscussionCategory {
  QUESTION = 'QUESTION',
  EXPERIENCE = 'EXPERIENCE',
  CURRENT = 'CURRENT',
  GENERAL = 'GENERAL',
  PEOPLE = 'PEOPLE',
  FUNDRAISING = 'FUNDRAISING',
  DATA_PROTECTION = 'DATA_PROTECTION',
  PLATFORM = 'PLATFORM',
}
registerEnumType(DiscussionCategory, {
  name: 'DiscussionCategory',
  description: 'What a discussion is for.',
  valuesConfig: {
    QUESTION: { description: 'A question that wants an answer.' },
    EXPERIENCE: { description: 'Experience handed over.' },
    CURRENT: { description: 'What is happening now.' },
    GENERAL: { description: 'Anything else.' },
    PEOPLE: { description: 'Management and staff.' },
    FUNDRAISING: { description: 'Grants and other sources.' },
    DATA_PROTECTION: { description: 'Personal data.' },
    PLATFORM: { description: 'How the platform works.' },
  },
});

export enum ReactionKind {
  WORKED = 'WORKED',
  SAME = 'SAME',
  THANKS = 'THANKS',
}
registerEnumType(ReactionKind, {
  name: 'ReactionKind',
  description: 'Reactions are experience, not moods.',
  valuesConfig: {
    WORKED: { description: 'It worked for us too. Organisations are counted.' },
    SAME: { description: 'We deal with the same. Organisations are counted.' },
    THANKS: { description: 'Thank you. People are counted.' },
  },
});
