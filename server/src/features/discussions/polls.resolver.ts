import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Computed, Related } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Poll } from './poll.entity.ts';
import { Post } from './post.entity.ts';

@Resolver()
export class PollsResolver {
  @Mutation(() => Post, {
    description:
      'Votes in a poll, in place of what one chose before. Nobody is told who voted for what. For members.',
  })
  async vote(
    @Arg('pollId', () => ID, { description: 'Of the poll.' }) pollId: string,
    @Arg('optionIds', () => [ID], {
      description: 'What one chooses; one unless the poll lets choose several, none to take the vote back.',
    })
    optionIds: string[],
    @Ctx() { polls }: Context,
  ): Promise<Read<Post>> {
    return one(Post, { id: await polls.vote(toUuid('poll', pollId), optionIds) });
  }

  @Mutation(() => Post, {
    description: 'Ends the voting in a poll. For the author of the post and those who lead discussions.',
  })
  async closePoll(
    @Arg('pollId', () => ID, { description: 'Of the poll.' }) pollId: string,
    @Ctx() { polls }: Context,
  ): Promise<Read<Post>> {
    return one(Post, { id: await polls.close(toUuid('poll', pollId)) });
  }
}

@Resolver(() => Post)
export class PollOfPost {
  @Related(() => Poll, {
    extend: () => Post,
    nullable: true,
    on: (post, poll) => sql`${poll.post} = ${post.id!}`,
    description: 'The poll inside it; null when there is none.',
  })
  poll!: unknown;

  @Computed(
    () => [ID],
    (
      post,
    ) => sql`array(select 'poll_option_' || o from poll p join poll_vote v on v.poll_id = p.id, unnest(v.option_ids) o
      where p.post_id = ${post.id!} and v.person_id = ${viewerId} order by 1)`,
    { extend: () => Post, description: 'The ids of the options for which the viewer voted.' },
  )
  viewerVotes!: string[];
}
