import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { Derived } from '../../kernel/read/declare.ts';
import { list, type Read } from '../../kernel/read/read.ts';
import { Account } from '../accounts/account.entity.ts';
import { DiscussionTemplate } from './discussion-template.entity.ts';
import { DiscussionCategory } from './discussion.enums.ts';
import { discussionPolicy } from './discussion.policy.ts';

const all = () => list(DiscussionTemplate, { order: { category: 'asc', id: 'asc' }, limit: 100 });

@Resolver()
export class TemplatesResolver {
  @Query(() => [DiscussionTemplate], {
    description:
      'The outlines with which first posts may begin, at most one for each category. Empty for visitors.',
  })
  discussionTemplates(): Read<DiscussionTemplate> {
    return all();
  }

  @Mutation(() => [DiscussionTemplate], {
    description:
      'Says with what the first posts of a category may begin. For facilitators, coordinators and moderators.',
  })
  async setDiscussionTemplate(
    @Arg('category', () => DiscussionCategory, { description: 'Of which discussions.' })
    category: DiscussionCategory,
    @Arg('body', () => String, {
      description: 'In Markdown, at most 4 000 characters; empty takes the outline away.',
    })
    body: string,
    @Arg('version', () => Int, {
      description: 'The version that was read, 0 where there was none; a newer one is a CONFLICT.',
    })
    version: number,
    @Ctx() { templates }: Context,
  ): Promise<Read<DiscussionTemplate>> {
    await templates.set(category, body, version);
    return all();
  }
}

@Resolver(() => Account)
export class LeadingOfViewer {
  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => discussionPolicy.lead(new Actor(viewer), { authorId: '' }),
    description: 'Whether they keep discussions in order, and the outlines with which these begin.',
  })
  canLeadDiscussions!: boolean;
}
