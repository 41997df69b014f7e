import { TopicState } from '../../topics/topic.enums.ts';

/** Nothing new is owed about a topic that is resolved or archived: it would have to be reopened. */
export const isClosed = (state: TopicState) => state === TopicState.RESOLVED || state === TopicState.ARCHIVED;
