import { registerEnumType } from 'type-graphql';

export enum WatchLevel {
  ALL = 'ALL',
  MENTIONS = 'MENTIONS',
  NONE = 'NONE',
}
registerEnumType(WatchLevel, {
  name: 'WatchLevel',
  description: 'How much one is told of discussions.',
  valuesConfig: {
    ALL: { description: 'Of every post.' },
    MENTIONS: { description: 'Of mentions and of an own answer that was accepted.' },
    NONE: { description: 'Of nothing, not even of mentions.' },
  },
});

export enum WatchSource {
  DISCUSSION = 'DISCUSSION',
  TOPIC = 'TOPIC',
  CATEGORY = 'CATEGORY',
  NOTHING = 'NOTHING',
}
registerEnumType(WatchSource, {
  name: 'WatchSource',
  description: 'Of what the viewer said how much they want to be told; the nearest to the discussion counts.',
  valuesConfig: {
    DISCUSSION: { description: 'Of the discussion itself.' },
    TOPIC: { description: 'Of all discussions under its topic.' },
    CATEGORY: { description: 'Of all discussions of its category.' },
    NOTHING: { description: 'They said nothing: of mentions.' },
  },
});
