import { registerEnumType } from 'type-graphql';

export enum GroupState {
  ACTIVE = 'ACTIVE',
  CLOSED = 'CLOSED',
}
registerEnumType(GroupState, {
  name: 'GroupState',
  description: 'Whether a group still works.',
  valuesConfig: {
    ACTIVE: { description: 'It works.' },
    CLOSED: { description: 'Nothing new begins in it; its people can read what was said.' },
  },
});

export enum GroupRole {
  FACILITATOR = 'FACILITATOR',
  MEMBER = 'MEMBER',
}
registerEnumType(GroupRole, {
  name: 'GroupRole',
  description: 'What a person is in a group.',
  valuesConfig: {
    FACILITATOR: { description: 'Leads it: invites, accepts, removes and closes.' },
    MEMBER: { description: 'Takes part.' },
  },
});

export enum GroupStanding {
  ASKED = 'ASKED',
  INVITED = 'INVITED',
  ACTIVE = 'ACTIVE',
  DECLINED = 'DECLINED',
  LEFT = 'LEFT',
  REMOVED = 'REMOVED',
}
registerEnumType(GroupStanding, {
  name: 'GroupStanding',
  description: 'How a person stands to a group.',
  valuesConfig: {
    ASKED: { description: 'They asked to join and wait for a facilitator.' },
    INVITED: { description: 'A facilitator invited them, and they have not answered.' },
    ACTIVE: { description: 'They are in it.' },
    DECLINED: { description: 'It was declined, by the group or by them.' },
    LEFT: { description: 'They left, or no longer act for the organisation they joined for.' },
    REMOVED: { description: 'A facilitator ended it.' },
  },
});
