import { Bookmark } from './bookmark.entity.ts';
import * as bookmarks from './bookmarks.resolver.ts';
import { ConductResolver } from './conduct.resolver.ts';
import { DiscussionChange } from './discussion-change.entity.ts';
import { DiscussionSummary } from './discussion-summary.entity.ts';
import { DiscussionTemplate } from './discussion-template.entity.ts';
import { Discussion } from './discussion.entity.ts';
import * as discussionEvents from './discussion.events.ts';
import * as discussionFields from './discussion.fields.ts';
import { DiscussionResolver } from './discussion.resolver.ts';
import { Draft } from './draft.entity.ts';
import { MovingResolver } from './moving.resolver.ts';
import { Poll, PollOption } from './poll.entity.ts';
import * as polls from './polls.resolver.ts';
import { PostAttachment } from './post-attachment.entity.ts';
import { PostMove } from './post-move.entity.ts';
import { PostVersion } from './post-version.entity.ts';
import { Post } from './post.entity.ts';
import { PostResolver } from './post.resolver.ts';
import { ReadStateChanged, ReadStateChangedResolver } from './read-state.events.ts';
import { ReadingResolver } from './reading.resolver.ts';
import { RedactionResolver } from './redaction.resolver.ts';
import * as templates from './templates.resolver.ts';
import * as watching from './watching.resolver.ts';

export const entities = [
  ...[Discussion, DiscussionChange, DiscussionSummary, DiscussionTemplate],
  ...[Post, PostAttachment, PostVersion, PostMove, Draft, Bookmark],
  ...[Poll, PollOption],
];

export const types = [
  discussionEvents.PostAdded,
  discussionEvents.PostEdited,
  discussionEvents.PostWithdrawn,
  discussionEvents.PostRedacted,
  discussionEvents.ReactionsChanged,
  discussionEvents.PollChanged,
  discussionEvents.AnswerAccepted,
  discussionEvents.DiscussionOpened,
  discussionEvents.DiscussionChanged,
  discussionEvents.PostsMovedAway,
  discussionEvents.PostsMovedHere,
  ReadStateChanged,
];

export const resolvers = [
  DiscussionResolver,
  MovingResolver,
  ConductResolver,
  bookmarks.BookmarksResolver,
  bookmarks.BookmarkOfPost,
  bookmarks.BookmarksOfViewer,
  templates.TemplatesResolver,
  templates.LeadingOfViewer,
  watching.WatchingResolver,
  watching.WatchingOfTopic,
  watching.WatchingOfViewer,
  ReadingResolver,
  discussionFields.PostsOfDiscussion,
  discussionFields.DiscussionsOfTopic,
  discussionFields.DiscussionsOfGroup,
  discussionFields.GroupOfDiscussion,
  discussionFields.DiscussionsOfViewer,
  PostResolver,
  polls.PollsResolver,
  polls.PollOfPost,
  RedactionResolver,
  discussionEvents.DiscussionEventResolver,
  discussionEvents.PostEventResolver,
  discussionEvents.DiscussionChangedResolver,
  discussionEvents.MoveEventResolver,
  discussionEvents.TypingResolver,
  ReadStateChangedResolver,
];
