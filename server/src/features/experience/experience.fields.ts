import { Resolver } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Computed, Connection, Derived, Related } from '../../kernel/read/declare.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { Post } from '../discussions/post.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { ExperienceNotice } from './experience-notice.entity.ts';
import { experiencePolicy, goodPracticePolicy, type AnswerFacts } from './experience.policy.ts';
import { GoodPracticeCandidate } from './good-practice.entity.ts';

/** What helped with a closed request or offer stands there already. */
const isAlone = ({ id }: { id: Sql }) =>
  sql`not exists (select from experience_notice n where n.helpful_post_id = ${id} and n.state = 'CLOSED')`;

const inOrder = { createdAt: 'desc', id: 'desc' } as const;

/** What experience adds to discussions. */
@Resolver(() => Discussion)
export class ExperienceOfDiscussion {
  @Related(() => ExperienceNotice, {
    extend: () => Discussion,
    nullable: true,
    on: (discussion, notice) => sql`${notice.discussion} = ${discussion.id!}`,
    description: 'The offer or request it is about; null when about none.',
  })
  experience!: unknown;

  @Related(() => GoodPracticeCandidate, {
    extend: () => Discussion,
    nullable: true,
    on: (discussion, candidate) => sql`${candidate.post} = ${discussion.acceptedPostId!}`,
    description: 'Its accepted answer as a candidate for a good practice; null while nobody proposed it.',
  })
  goodPractice!: unknown;

  @Computed(
    () => Boolean,
    ({ acceptedPostId }) =>
      sql`exists (select from post p where p.id = ${acceptedPostId!} and p.author_id = ${viewerId})`,
    { extend: () => Discussion, description: 'Whether the viewer wrote the accepted answer.' },
  )
  isAnswerer!: boolean;

  @Derived<Discussion & AnswerFacts & { acceptedPostId: string | null }, Eyes>(() => Boolean, {
    extend: () => Discussion,
    needs: ['authorId', 'topicCoordinatorId', 'acceptedPostId', 'isAnswerer'],
    from: (discussion, viewer) =>
      discussion.acceptedPostId !== null && goodPracticePolicy.propose(new Actor(viewer), discussion),
    description: 'Whether the viewer may propose its accepted answer as a good practice.',
  })
  mayProposeGoodPractice!: boolean;
}

/** What it adds to whoever asks. */
@Resolver(() => Account)
export class ExperienceOfViewer {
  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => experiencePolicy.publish(new Actor(viewer)),
    description: 'Whether they may ask for experience or offer theirs.',
  })
  canPublishExperience!: boolean;

  @Connection(() => ExperienceNotice, {
    extend: () => Account,
    on: (viewer, notice) =>
      sql`(${notice.kind} = 'REQUEST' and ${notice.id} in (
        select m.notice_id from experience_notice own, app.experience_matches(own.id) m
        where own.author_id = ${viewer.id!} and own.kind = 'OFFER' and app.stands(own)
      ) and not exists (select from post p where p.discussion_id = ${notice.discussion} and p.author_id = ${viewer.id!}))`,
    order: inOrder,
    description: 'Open requests that go with what they offer and that they have not answered yet.',
  })
  requestsToAnswer!: unknown;

  @Connection(() => Post, {
    extend: () => Account,
    on: (viewer, post) =>
      sql`(${post.id} in (
        select d.accepted_post_id from discussion d join post p on p.id = d.accepted_post_id
        where d.author_id = ${viewer.id!} or p.author_id = ${viewer.id!}
      ) and not exists (select from good_practice_candidate c where c.post_id = ${post.id}))`,
    order: inOrder,
    description: 'Accepted answers that they wrote or were given and nobody has proposed as a good practice.',
  })
  answersToPropose!: unknown;
}

/** What an organisation has handed over and received, as far as the viewer sees it. */
@Resolver(() => Organisation)
export class ExperienceOfOrganisation {
  @Connection(() => ExperienceNotice, {
    extend: () => Organisation,
    on: ({ id }, notice) =>
      sql`(${notice.kind} = 'REQUEST' and ${notice.counterpart} = ${id!} or ${notice.kind} = 'OFFER' and ${notice.actingFor} = ${id!} and ${notice.counterpart} is not null)`,
    where: (notice) => sql`${notice.state} = 'CLOSED'`,
    order: inOrder,
    description: 'Closed requests with which it helped, and its closed offers that helped somebody.',
  })
  experienceHandedOver!: unknown;

  @Connection(() => ExperienceNotice, {
    extend: () => Organisation,
    on: ({ id }, notice) =>
      sql`(${notice.kind} = 'OFFER' and ${notice.counterpart} = ${id!} or ${notice.kind} = 'REQUEST' and ${notice.actingFor} = ${id!} and ${notice.counterpart} is not null)`,
    where: (notice) => sql`${notice.state} = 'CLOSED'`,
    order: inOrder,
    description: 'Its closed requests with which somebody helped, and closed offers that helped it.',
  })
  experienceReceived!: unknown;

  @Connection(() => Post, {
    extend: () => Organisation,
    on: ({ id }, post) =>
      sql`(${post.actingFor} = ${id!} and exists (select from discussion d where d.accepted_post_id = ${post.id} and d.acting_for_id is distinct from ${id!}))`,
    where: isAlone,
    order: inOrder,
    description:
      'Answers written for it that others accepted, the newest first; without those that closed a request or an offer.',
  })
  answersHandedOver!: unknown;

  @Connection(() => Post, {
    extend: () => Organisation,
    on: ({ id }, post) =>
      sql`(${post.id} in (select d.accepted_post_id from discussion d where d.acting_for_id = ${id!} and d.accepted_post_id is not null) and ${post.actingFor} is distinct from ${id!})`,
    where: isAlone,
    order: inOrder,
    description:
      'Answers of others that were accepted in discussions opened for it, the newest first; without those that closed a request or an offer.',
  })
  answersReceived!: unknown;
}
