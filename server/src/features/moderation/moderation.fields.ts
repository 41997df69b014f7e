import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Computed, List, Related } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Person } from '../accounts/person.entity.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { Post } from '../discussions/post.entity.ts';
import { OwnReport } from './own-report.entity.ts';

@Resolver(() => Post)
export class ReportOfPost {
  @Related(() => OwnReport, {
    extend: () => Post,
    nullable: true,
    on: (post, report) => sql`${report.post} = ${post.id!} and ${report.person} = ${viewerId}`,
    description: 'That the viewer reported it; null when they did not.',
  })
  viewerReport!: unknown;
}

@Resolver(() => Account)
export class ModerationOfViewer {
  @Computed(
    () => Int,
    () => sql`(select count(*)::int from moderation_case c where c.state in ('OPEN', 'APPEALED'))`,
    { extend: () => Account, description: 'How many cases wait for moderators; 0 for everybody else.' },
  )
  waitingCaseCount!: number;

  @List(() => Person, {
    extend: () => Account,
    on: (viewer, person) =>
      sql`${person.id} in (select m.muted_id from mute m where m.person_id = ${viewer.id!})`,
    order: { name: 'asc', id: 'asc' },
    description: 'Whom they have muted, by name. Nobody else sees it.',
  })
  mutedPeople!: unknown;
}

@Resolver(() => Discussion)
export class MutedInDiscussion {
  @Computed(
    () => [ID],
    (discussion) => sql`array(select 'person_' || m.muted_id from mute m where m.person_id = ${viewerId}
      and exists (select from post p where p.discussion_id = ${discussion.id!} and p.author_id = m.muted_id) order by 1)`,
    {
      extend: () => Discussion,
      description: 'People who write here and whom the viewer has muted: their posts are folded.',
    },
  )
  mutedAuthorIds!: string[];
}

/** Muting somebody: for oneself alone. */
@Resolver(() => Person)
export class MutingResolver {
  @Computed(
    () => Boolean,
    (person) =>
      sql`exists (select from mute m where m.muted_id = ${person.id!} and m.person_id = ${viewerId})`,
    { extend: () => Person, description: 'Whether the viewer has muted them; they do not learn of it.' },
  )
  isMuted!: boolean;

  @Mutation(() => Person, {
    description:
      'Folds what somebody writes, and tells the viewer of nothing they do. Nobody else learns of it. For members.',
  })
  async mutePerson(
    @Arg('id', () => ID, { description: 'Of the person.' }) id: string,
    @Ctx() { mutes }: Context,
  ): Promise<Read<Person>> {
    const uuid = toUuid('person', id);
    await mutes.mute(uuid);
    return one(Person, { id: uuid });
  }

  @Mutation(() => Person, { description: 'Takes muting somebody back.' })
  async unmutePerson(
    @Arg('id', () => ID, { description: 'Of the person.' }) id: string,
    @Ctx() { mutes }: Context,
  ): Promise<Read<Person>> {
    const uuid = toUuid('person', id);
    await mutes.unmute(uuid);
    return one(Person, { id: uuid });
  }
}
