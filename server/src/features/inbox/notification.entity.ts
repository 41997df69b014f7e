import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Person } from '../accounts/person.entity.ts';
import { Submission } from '../advocacy/submissions/submission.entity.ts';
import { InteractionStep } from '../advocacy/interactions/interaction-step.entity.ts';
import { Commitment } from '../advocacy/commitments/commitment.entity.ts';
import { CommitmentStep } from '../advocacy/commitments/commitment-step.entity.ts';
import { Cooperation } from '../cooperation/cooperation.entity.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { ExperienceChange } from '../experience/experience-change.entity.ts';
import { ExperienceNotice } from '../experience/experience-notice.entity.ts';
import { GoodPracticeCandidate } from '../experience/good-practice.entity.ts';
import { Group } from '../groups/group.entity.ts';
import { Post } from '../discussions/post.entity.ts';
import { ModerationNotice } from '../moderation/moderation-notice.entity.ts';
import { OwnReport } from '../moderation/own-report.entity.ts';
import { Topic } from '../topics/topic.entity.ts';

export enum NotificationKind {
  POST_ADDED = 'POST_ADDED',
  MENTIONED = 'MENTIONED',
  ANSWER_ACCEPTED = 'ANSWER_ACCEPTED',
  TOPIC_CHANGED = 'TOPIC_CHANGED',
  TOPIC_PROPOSED = 'TOPIC_PROPOSED',
  COMMITMENT_CHANGED = 'COMMITMENT_CHANGED',
  COMMITMENT_OVERDUE = 'COMMITMENT_OVERDUE',
  POST_REDACTED = 'POST_REDACTED',
  REMINDED = 'REMINDED',
  COOPERATION_INVITED = 'COOPERATION_INVITED',
  COOPERATION_CHANGED = 'COOPERATION_CHANGED',
  GROUP_ASKED = 'GROUP_ASKED',
  GROUP_INVITED = 'GROUP_INVITED',
  GROUP_JOINED = 'GROUP_JOINED',
  EXPERIENCE_WANTED = 'EXPERIENCE_WANTED',
  EXPERIENCE_REDACTED = 'EXPERIENCE_REDACTED',
  GOOD_PRACTICE_PROPOSED = 'GOOD_PRACTICE_PROPOSED',
  INTERACTION_CHANGED = 'INTERACTION_CHANGED',
  MODERATED = 'MODERATED',
  APPEAL_ANSWERED = 'APPEAL_ANSWERED',
  REPORT_ANSWERED = 'REPORT_ANSWERED',
  POST_PUBLISHED = 'POST_PUBLISHED',
  SUBMISSION_CHANGED = 'SUBMISSION_CHANGED',
  CLOCK_PASSED = 'CLOCK_PASSED',
}
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'Why somebody is told of something.',
  valuesConfig: {
    POST_ADDED: { description: 'Somebody wrote in a discussion they follow.' },
    MENTIONED: { description: 'Somebody mentioned them.' },
    ANSWER_ACCEPTED: { description: 'What they wrote answered a discussion.' },
    TOPIC_CHANGED: {
      description: 'Something happened to a topic they follow, or a discussion began in an area they follow.',
    },
    TOPIC_PROPOSED: { description: 'Somebody proposed a topic in an area they follow.' },
    COMMITMENT_CHANGED: {
      description: 'Something happened to what a public body promised about a topic they follow or track.',
    },
    COMMITMENT_OVERDUE: {
      description: 'The day of what a public body promised passed, about a topic they follow or track.',
    },
    POST_REDACTED: { description: 'A moderator took passages out of what they wrote.' },
    REMINDED: { description: 'They wanted to be told of a post again.' },
    COOPERATION_INVITED: { description: 'Their organisation is invited to a relation with others.' },
    COOPERATION_CHANGED: { description: 'Something happened to a relation of their organisation.' },
    GROUP_ASKED: { description: 'Somebody asks to join a group they lead.' },
    GROUP_INVITED: { description: 'They are invited to a group.' },
    GROUP_JOINED: { description: 'They were taken into a group.' },
    EXPERIENCE_WANTED: { description: 'Somebody looks for experience like what they offer.' },
    EXPERIENCE_REDACTED: {
      description: 'A moderator took passages out of an offer or request of theirs.',
    },
    GOOD_PRACTICE_PROPOSED: { description: 'What they answered may become a good practice.' },
    INTERACTION_CHANGED: {
      description:
        'Something was done about an interaction with a public body in a topic they follow, track or recorded it in.',
    },
    MODERATED: { description: 'A moderator decided about what they wrote; who is not said.' },
    APPEAL_ANSWERED: { description: 'Another moderator answered their appeal.' },
    REPORT_ANSWERED: { description: 'A moderator decided about a post they reported.' },
    POST_PUBLISHED: { description: 'A moderator published a post of theirs that was held.' },
    SUBMISSION_CHANGED: {
      description: 'Something happened to a submission about a topic they follow or track.',
    },
    CLOCK_PASSED: {
      description: 'The limit of a public body passed, about a topic they follow or track; nobody did it.',
    },
  },
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'That something concerns the viewer. Nobody else sees it.',
})
@Kind('notification')
@Entity()
export class Notification extends Node {
  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @Field(() => NotificationKind, { description: 'Why they are told.' })
  @Property({ type: 'text' })
  kind!: NotificationKind;

  @Field(() => Date, { description: 'When it happened.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer saw it; null while they did not.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  readAt?: Date | null;

  @Related(() => Discussion, {
    nullable: true,
    description: 'In which discussion; null when in none or hidden by now.',
  })
  @ManyToOne({ entity: () => Discussion, ref: true, nullable: true })
  discussion?: Ref<Discussion> | null;

  @Related(() => Topic, {
    nullable: true,
    description: 'To which topic; null when to none or hidden by now.',
  })
  @ManyToOne({ entity: () => Topic, ref: true, nullable: true })
  topic?: Ref<Topic> | null;

  /** The stream in which it happened is that of the relation, the group, the notice or the candidate. */
  @Property({ type: 'uuid' })
  streamId!: string;

  @Related(() => Commitment, {
    nullable: true,
    on: (notification, commitment) => sql`${commitment.id} = ${notification.streamId!}`,
    description: 'What a public body promised; null when nothing or hidden by now.',
  })
  commitment?: unknown;

  @Related(() => CommitmentStep, {
    nullable: true,
    on: (notification, step) => sql`${step.id} = ${notification.entityId!}`,
    description: 'What happened to it; null when nothing or hidden by now.',
  })
  commitmentStep?: unknown;

  @Related(() => Cooperation, {
    nullable: true,
    on: (notification, cooperation) => sql`${cooperation.id} = ${notification.streamId!}`,
    description: 'To which relation between organisations; null when to none or hidden by now.',
  })
  cooperation?: unknown;

  @Related(() => Group, {
    nullable: true,
    on: (notification, group) => sql`${group.id} = ${notification.streamId!}`,
    description: 'To which group; null when to none or hidden by now.',
  })
  group?: unknown;

  @Related(() => ExperienceNotice, {
    nullable: true,
    on: (notification, notice) => sql`${notice.id} = ${notification.streamId!}`,
    description: 'Which offer of experience or request for it; null when none or hidden by now.',
  })
  experience?: unknown;

  @Related(() => ExperienceChange, {
    nullable: true,
    on: (notification, change) => sql`${change.id} = ${notification.entityId!}`,
    description: 'What was done to the offer or request; null when nothing was.',
  })
  experienceChange?: unknown;

  @Related(() => Submission, {
    nullable: true,
    on: (notification, submission) => sql`${submission.id} = ${notification.streamId!}`,
    description: 'To which submission; null when to none or hidden by now.',
  })
  submission?: unknown;

  @Related(() => GoodPracticeCandidate, {
    nullable: true,
    on: (notification, candidate) => sql`${candidate.id} = ${notification.streamId!}`,
    description: 'Which candidate for a good practice; null when none or hidden by now.',
  })
  goodPractice?: unknown;

  @Related(() => InteractionStep, {
    nullable: true,
    on: (notification, step) => sql`${step.id} = ${notification.entityId!}`,
    description: 'What was done about an interaction; null when nothing was or hidden by now.',
  })
  interactionStep?: unknown;

  /** What happened: of a decision the notice, of a report one's own report, of an offer or request its change. */
  @Property({ type: 'uuid' })
  entityId!: string;

  @Related(() => ModerationNotice, {
    nullable: true,
    on: (notification, notice) => sql`${notice.id} = ${notification.entityId!}`,
    description: 'What moderators decided about their post; null when it is not about that.',
  })
  moderationNotice?: unknown;

  @Related(() => OwnReport, {
    nullable: true,
    on: (notification, report) => sql`${report.id} = ${notification.entityId!}`,
    description: 'The report that was answered; null when it is not about that.',
  })
  report?: unknown;

  @Related(() => Post, { nullable: true, description: 'Which post; null when none or hidden by now.' })
  @ManyToOne({ entity: () => Post, ref: true, nullable: true })
  post?: Ref<Post> | null;

  @Related(() => Person, {
    nullable: true,
    description: 'Who did it; null when hidden by now, and where it is not said.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  actor?: Ref<Person> | null;
}
