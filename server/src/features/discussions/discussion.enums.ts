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

export enum DiscussionChangeKind {
  PINNED = 'PINNED',
  UNPINNED = 'UNPINNED',
  ANNOUNCED = 'ANNOUNCED',
  NO_LONGER_ANNOUNCED = 'NO_LONGER_ANNOUNCED',
  LOCKED = 'LOCKED',
  UNLOCKED = 'UNLOCKED',
  ARCHIVED = 'ARCHIVED',
  UNARCHIVED = 'UNARCHIVED',
  SLOWED = 'SLOWED',
  NO_LONGER_SLOWED = 'NO_LONGER_SLOWED',
  SUMMED_UP = 'SUMMED_UP',
  INTRODUCING = 'INTRODUCING',
  NO_LONGER_INTRODUCING = 'NO_LONGER_INTRODUCING',
}
registerEnumType(DiscussionChangeKind, {
  name: 'DiscussionChangeKind',
  description: 'What those who lead discussions did with one.',
  valuesConfig: {
    PINNED: { description: 'It stands above the others.' },
    UNPINNED: { description: 'It stands among the others again.' },
    ANNOUNCED: { description: 'Everybody is asked to confirm that they have read it.' },
    NO_LONGER_ANNOUNCED: { description: 'Nobody is asked any more.' },
    LOCKED: { description: 'Only those who lead discussions write in it.' },
    UNLOCKED: { description: 'Everybody writes in it again.' },
    ARCHIVED: { description: 'It is kept to be read, apart from the others.' },
    UNARCHIVED: { description: 'It is among the others again.' },
    SLOWED: { description: 'Everybody waits between two posts of theirs.' },
    NO_LONGER_SLOWED: { description: 'Nobody need wait any more.' },
    SUMMED_UP: { description: 'What it has come to stands on top.' },
    INTRODUCING: { description: 'People introduce themselves in it.' },
    NO_LONGER_INTRODUCING: { description: 'It is a discussion like the others again.' },
  },
});
