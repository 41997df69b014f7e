import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId } from '../../kernel/graphql/ids.ts';
import { PageArgs, pageOf } from '../../kernel/read/connection.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { GoodPracticeCandidate } from './good-practice.entity.ts';

@Resolver()
export class GoodPracticeResolver {
  @Query(pageOf(() => GoodPracticeCandidate), {
    description: 'Accepted answers proposed as good practices that the viewer may see, the newest first.',
  })
  goodPracticeCandidates(@Args(() => PageArgs) args: PageArgs): Read<GoodPracticeCandidate> {
    return page(GoodPracticeCandidate, args, { order: { proposedAt: 'desc', id: 'desc' } });
  }

  @Mutation(() => GoodPracticeCandidate, {
    description:
      'Proposes an accepted answer, or a post that closed a request or offer, as a good practice; what is proposed already is given again. For who asked, who answered and those who lead discussions.',
  })
  async proposeGoodPractice(
    @Arg('id', () => ID, { description: 'Of the candidate, made by the client; a repeat proposes once.' })
    id: string,
    @Arg('answerId', () => ID, { description: 'The post that answered its discussion, or helped.' })
    answerId: string,
    @Ctx() { goodPractices }: Context,
  ): Promise<Read<GoodPracticeCandidate>> {
    const post = toUuid('post', answerId);
    await goodPractices.propose(createdId('goodpractice', id), post);
    return one(GoodPracticeCandidate, { post });
  }
}
