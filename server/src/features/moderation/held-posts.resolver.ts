import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { Computed, List, Related } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Person } from '../accounts/person.entity.ts';
import { AddPostInput, OpenDiscussionInput } from '../discussions/discussion.inputs.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { HeldPost } from './held-post.entity.ts';
import { ModerationCase } from './moderation-case.entity.ts';
import { RefuseHeldPostInput } from './moderation.inputs.ts';
import { CaseDecision } from './moderation.enums.ts';
import { PostHold } from './post-hold.entity.ts';

const MOST = 20;
const own = () => one(Account, (account) => sql`${account.id} = ${viewerId}`);

@Resolver(() => Account)
export class HeldPostsOfViewer {
  @Computed(() => Boolean, () => sql`app.posts_are_held(3)`, {
    extend: () => Account,
    description: 'Whether a moderator looks at what they write before others do.',
  })
  postsAreHeld!: boolean;

  @List(() => HeldPost, {
    extend: () => Account,
    on: (viewer, post) => sql`${post.person} = ${viewer.id!}`,
    order: { at: 'desc', id: 'desc' },
    limit: MOST,
    description: 'What of theirs waits for a moderator or was refused, the latest twenty.',
  })
  heldPosts!: unknown;
}

@Resolver(() => Discussion)
export class HeldPostsOfDiscussion {
  @Computed(() => Boolean, ({ audienceId }) => sql`app.posts_are_held(${audienceId!})`, {
    extend: () => Discussion,
    description: 'Whether a moderator looks at what the viewer writes here before others do.',
  })
  viewerIsHeld!: boolean;

  @List(() => HeldPost, {
    extend: () => Discussion,
    on: (discussion, post) =>
      sql`${post.discussion} = ${discussion.id!} and ${post.person} = ${viewerId} and ${post.state!} = 'WAITING'`,
    order: { at: 'asc', id: 'asc' },
    limit: MOST,
    description: 'What of the viewer’s waits here for a moderator, by time.',
  })
  viewerHeldPosts!: unknown;
}

@Resolver(() => Person)
export class HoldOfPerson {
  @Related(() => PostHold, {
    extend: () => Person,
    nullable: true,
    on: (person, hold) => sql`${hold.person} = ${person.id!}`,
    description: 'That what they write is looked at first; null when it is not, and for all but moderators.',
  })
  postHold!: unknown;

  @Mutation(() => Person, {
    description:
      'Has moderators look at what somebody writes before others read it. They are told why, and may appeal. For moderators.',
  })
  async holdPosts(
    @Arg('personId', () => ID, { description: 'Of the person.' }) personId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why, at most 1 000 characters; they read it.' })
    reason: string,
    @Ctx() { heldPosts }: Context,
  ): Promise<Read<Person>> {
    const id = toUuid('person', personId);
    await heldPosts.hold(id, requestKey(requestId), reason);
    return one(Person, { id });
  }

  @Mutation(() => Person, {
    description: 'Lets somebody write without a look beforehand again, also who is new. For moderators.',
  })
  async releasePosts(
    @Arg('personId', () => ID, { description: 'Of the person.' }) personId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { heldPosts }: Context,
  ): Promise<Read<Person>> {
    const id = toUuid('person', personId);
    await heldPosts.release(id, requestKey(requestId));
    return one(Person, { id });
  }
}

@Resolver()
export class HeldPostsResolver {
  @Mutation(() => HeldPost, {
    nullable: true,
    description:
      'Keeps a post for a moderator, after addPost said POST_HELD; one without attachments, at most 10 at once. Null where it was published at once, because its author’s posts are held no more. For members.',
  })
  async submitPost(
    @Arg('input', () => AddPostInput, { description: 'The post, as for addPost.' }) input: AddPostInput,
    @Ctx() { heldPosts }: Context,
  ): Promise<Read<HeldPost>> {
    const id = createdId('post', input.id);
    await heldPosts.submit(id, input);
    return one(HeldPost, { id });
  }

  @Mutation(() => HeldPost, {
    nullable: true,
    description:
      'Keeps a discussion with its first post for a moderator, after openDiscussion said POST_HELD. Null where it was opened at once. For members.',
  })
  async submitDiscussion(
    @Arg('input', () => OpenDiscussionInput, { description: 'The discussion, as for openDiscussion.' })
    input: OpenDiscussionInput,
    @Ctx() { heldPosts }: Context,
  ): Promise<Read<HeldPost>> {
    const id = createdId('post', input.postId);
    await heldPosts.submitDiscussion(createdId('discussion', input.id), id, input);
    return one(HeldPost, { id });
  }

  @Mutation(() => Account, {
    description:
      'Takes back what waits for a moderator or was refused: its text is gone. Not while an appeal waits for an answer. For its author.',
  })
  async takeBackPost(
    @Arg('heldPostId', () => ID, { description: 'Of the held post.' }) heldPostId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { heldPosts }: Context,
  ): Promise<Read<Account>> {
    await heldPosts.takeBack(toUuid('heldpost', heldPostId), requestKey(requestId));
    return own();
  }

  @Mutation(() => ModerationCase, {
    description:
      'Publishes a held post in the name of its author; CASE_DECIDED where another moderator was first. For moderators.',
  })
  async publishHeldPost(
    @Arg('caseId', () => ID, { description: 'Of the case.' }) caseId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { heldPosts }: Context,
  ): Promise<Read<ModerationCase>> {
    const id = toUuid('case', caseId);
    await heldPosts.publish(id, requestKey(requestId));
    return one(ModerationCase, { id });
  }

  @Mutation(() => ModerationCase, {
    description:
      'Does not publish a held post; its author is told why, and may appeal. Its text is kept for that, thirty days at most. For moderators.',
  })
  async refuseHeldPost(
    @Arg('input', () => RefuseHeldPostInput, { description: 'Which, and why.' }) input: RefuseHeldPostInput,
    @Ctx() { moderation }: Context,
  ): Promise<Read<ModerationCase>> {
    const id = toUuid('case', input.caseId);
    await moderation.decide(id, { ...input, decision: CaseDecision.REFUSED });
    return one(ModerationCase, { id });
  }
}
