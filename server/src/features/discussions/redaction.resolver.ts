import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { list, one, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { literally } from '../../kernel/read/text.ts';
import { RedactPostInput } from './discussion.inputs.ts';
import { discussionPolicy } from './discussion.policy.ts';
import { Post } from './post.entity.ts';
import { travels } from './redactions.service.ts';

const REPEATS = 100;

@Resolver()
export class RedactionResolver {
  @Query(() => [Post], {
    description:
      'Other posts that hold any of the passages: of the same discussion and of those where it was quoted, at most 100, the latest first. For members.',
  })
  postsRepeating(
    @Arg('postId', () => ID, { description: 'Of the post that the passages are from.' }) postId: string,
    @Arg('passages', () => [String], {
      description: 'Letter by letter, at most 50; an ordinary word by itself is not looked for.',
    })
    passages: string[],
    @Ctx() { viewer }: Context,
  ): Read<Post> {
    authorize(viewer, discussionPolicy.open, { authorId: signedIn(viewer).personId });
    const id = toUuid('post', postId);
    const texts = passages.slice(0, 50).filter((one) => one.trim().length > 2 && travels(one));
    return list(Post, {
      where: (post) => sql`${post.id!} = any(array(
          select app.posts_containing(null, part) from unnest(${texts.map(literally)}::text[]) t (part)
        )) and ${post.id!} <> ${id} and exists (
          select from unnest(${texts}::text[]) t (said) where position(t.said in ${post.body!}) > 0
        )`,
      order: { createdAt: 'desc', id: 'desc' },
      limit: REPEATS,
    });
  }

  @Mutation(() => Post, {
    description:
      'Takes passages out of a post, or all of it, for good: out of its former versions, which are gone, out of drafts, the title and the other posts named, and out of the same of their discussions. A mark stays in their place. For moderators.',
  })
  async redactPost(
    @Arg('input', () => RedactPostInput, { description: 'What, and why.' }) input: RedactPostInput,
    @Ctx() { redactions }: Context,
  ): Promise<Read<Post>> {
    const id = toUuid('post', input.id);
    await redactions.redact(id, input);
    return one(Post, { id });
  }
}
