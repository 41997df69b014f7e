import { registerEnumType } from 'type-graphql';

export enum ProfileKind {
  ROLE = 'ROLE',
  LANGUAGES = 'LANGUAGES',
  ABOUT = 'ABOUT',
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
}
registerEnumType(ProfileKind, {
  name: 'ProfileKind',
  description:
    'What people may say of themselves. There is nothing else to say, and all of it may be left out.',
  valuesConfig: {
    ROLE: { description: 'What they do, in their own words; at most 120 characters.' },
    LANGUAGES: { description: 'In which languages one can speak with them; at most 120 characters.' },
    ABOUT: { description: 'Anything else, as Markdown; at most 2000 characters.' },
    PHONE: { description: 'A telephone number to be shown; at most 40 characters.' },
    EMAIL: { description: 'A mail address to be shown; at most 200 characters.' },
  },
});

export enum ProfileVisibility {
  PRIVATE = 'PRIVATE',
  ORGANISATION = 'ORGANISATION',
  MEMBERS = 'MEMBERS',
}
registerEnumType(ProfileVisibility, {
  name: 'ProfileVisibility',
  description: 'Who may see one thing that somebody says of themselves. Never the public.',
  valuesConfig: {
    PRIVATE: { description: 'Nobody but themselves.' },
    ORGANISATION: { description: 'The people of one organisation that they act for, as long as they do.' },
    MEMBERS: { description: 'Everybody who sees their name.' },
  },
});

/** How long each may be, in characters. */
export const PROFILE_LENGTHS: Record<ProfileKind, number> = {
  ROLE: 120,
  LANGUAGES: 120,
  ABOUT: 2_000,
  PHONE: 40,
  EMAIL: 200,
};
