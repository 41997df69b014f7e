import { AreaResolver, FollowedAreas } from './area.resolver.ts';
import { StoryEntry } from './story-entry.entity.ts';
import { TopicBody } from './topic-body.entity.ts';
import { TopicChange } from './topic-change.entity.ts';
import { TopicMovesResolver } from './topic-moves.resolver.ts';
import { Topic } from './topic.entity.ts';
import * as topicEvents from './topic.events.ts';
import * as topicFields from './topic.fields.ts';
import { TopicResolver } from './topic.resolver.ts';

export const entities = [Topic, TopicBody, TopicChange, StoryEntry];

export const types = [
  topicEvents.TopicProposed,
  topicEvents.TopicEdited,
  topicEvents.TopicAssigned,
  topicEvents.TopicVisibilityChanged,
  topicEvents.TopicMoved,
];

export const resolvers = [
  TopicResolver,
  TopicMovesResolver,
  AreaResolver,
  FollowedAreas,
  topicFields.TopicsOfBody,
  topicFields.FollowedTopics,
  topicFields.StoryOfTopic,
  topicEvents.TopicEventResolver,
  topicEvents.TopicMovedResolver,
];
