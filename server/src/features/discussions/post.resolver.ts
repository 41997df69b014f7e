import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import { ACTING_FOR_ID } from '../organisations/acting-for.ts';
import { ReactionKind } from './discussion.enums.ts';
import { discussionPolicy } from './discussion.policy.ts';
import { AddPostInput, EditPostInput, POST_LENGTH } from './discussion.inputs.ts';
import { Post } from './post.entity.ts';

@Resolver()
export class PostResolver {
  @Query(() => Post, { nullable: true, description: 'A post; null when it is missing or hidden.' })
  post(@Arg('id', () => ID, { description: 'Of a post.' }) id: string): Read<Post> {
    return one(Post, { id: toUuid('post', id) });
  }

  @Query(() => String, {
    description: 'The HTML that a post of this text would have. For members.',
  })
  postPreview(
    @Arg('body', () => String, { description: 'In Markdown, at most 20 000 characters.' }) body: string,
    @Ctx() { viewer }: Context,
  ): string {
    authorize(viewer, discussionPolicy.open, { authorId: signedIn(viewer).personId });
    atMost(POST_LENGTH, 'body', body);
    return renderMarkdown(body);
  }

  @Mutation(() => Post, {
    description: 'Writes in a discussion. The draft of it is gone by that. For members.',
  })
  async addPost(
    @Arg('input', () => AddPostInput, { description: 'The post.' }) input: AddPostInput,
    @Ctx() { posts }: Context,
  ): Promise<Read<Post>> {
    const id = createdId('post', input.id);
    await posts.add(id, input);
    return one(Post, { id });
  }

  @Mutation(() => Post, {
    description: 'Changes what a post says; what it said before is kept. For its author.',
  })
  async editPost(
    @Arg('input', () => EditPostInput, { description: 'The post anew.' }) input: EditPostInput,
    @Ctx() { posts }: Context,
  ): Promise<Read<Post>> {
    const id = toUuid('post', input.id);
    await posts.edit(id, input);
    return one(Post, { id });
  }

  @Mutation(() => Post, {
    description:
      'Takes a post away, with its former versions; only its place stays. For its author, and moderators with a reason.',
  })
  async withdrawPost(
    @Arg('id', () => ID, { description: 'Of the post.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID })
    requestId: string,
    @Ctx() { posts }: Context,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why; required of a moderator, shown in its place.',
    })
    reason?: string,
  ): Promise<Read<Post>> {
    const uuid = toUuid('post', id);
    await posts.withdraw(uuid, requestKey(requestId), reason ?? null);
    return one(Post, { id: uuid });
  }

  @Mutation(() => Post, { description: 'Reacts to a post; once per person and kind.' })
  async react(
    @Arg('postId', () => ID, { description: 'Of the post.' }) postId: string,
    @Arg('kind', () => ReactionKind, { description: 'In which way.' }) kind: ReactionKind,
    @Ctx() { posts }: Context,
    @Arg('actingForId', () => ID, {
      nullable: true,
      description: ACTING_FOR_ID,
    })
    actingForId?: string,
  ): Promise<Read<Post>> {
    const id = toUuid('post', postId);
    await posts.react(id, kind, actingForId);
    return one(Post, { id });
  }

  @Mutation(() => Post, { description: 'Takes a reaction back.' })
  async unreact(
    @Arg('postId', () => ID, { description: 'Of the post.' }) postId: string,
    @Arg('kind', () => ReactionKind, { description: 'Which one.' }) kind: ReactionKind,
    @Ctx() { posts }: Context,
  ): Promise<Read<Post>> {
    const id = toUuid('post', postId);
    await posts.unreact(id, kind);
    return one(Post, { id });
  }
}
