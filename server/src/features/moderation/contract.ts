import { BlockedWord } from './blocked-word.entity.ts';
import { HeldPost } from './held-post.entity.ts';
import * as heldPosts from './held-posts.resolver.ts';
import { HeldText } from './held-text.entity.ts';
import { ModerationCase } from './moderation-case.entity.ts';
import { ModerationNotice } from './moderation-notice.entity.ts';
import * as moderationFields from './moderation.fields.ts';
import { ModerationResolver } from './moderation.resolver.ts';
import { OwnReport } from './own-report.entity.ts';
import { PostHold } from './post-hold.entity.ts';
import { Report } from './report.entity.ts';
import { SensitiveMark } from './sensitive-mark.entity.ts';
import { WordsResolver } from './words.resolver.ts';

export const entities = [
  ...[ModerationCase, Report, OwnReport, ModerationNotice, BlockedWord, SensitiveMark],
  ...[HeldPost, HeldText, PostHold],
];

export const resolvers = [
  ModerationResolver,
  WordsResolver,
  heldPosts.HeldPostsResolver,
  heldPosts.HeldPostsOfViewer,
  heldPosts.HeldPostsOfDiscussion,
  heldPosts.HoldOfPerson,
  moderationFields.ReportOfPost,
  moderationFields.ModerationOfViewer,
  moderationFields.MutedInDiscussion,
  moderationFields.MutingResolver,
];
