import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { audiences, Visibility } from '../../kernel/access/visibility.ts';
import { dayInPrague } from '../../kernel/clock.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { conflict, forbidden, invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { unlessForbidden } from '../../kernel/story/objections.ts';
import { justified, markSensitive } from '../../kernel/text/sensitive.ts';
import type { Services } from '../../context.ts';
import { Person } from '../accounts/person.entity.ts';
import { actingFor } from '../organisations/acting-for.ts';
import { FOLLOW, FOLLOW_AREA, UNFOLLOW, UNFOLLOW_AREA } from './follow.sql.ts';
import type { TopicVerb } from './lifecycle.ts';
import { TopicBody } from './topic-body.entity.ts';
import { concern } from './topic-bodies.ts';
import { record, type Told } from './topic-changes.ts';
import { Topic } from './topic.entity.ts';
import { TopicState, type TopicArea } from './topic.enums.ts';
import {
  TopicAssigned,
  TopicEdited,
  TopicMoved,
  TopicProposed,
  TopicVisibilityChanged,
} from './topic.events.ts';
import { factsOf, topicPolicy } from './topic.policy.ts';
import type { EditTopicInput, ProposeTopicInput } from './topic.inputs.ts';

const TOLD_LENGTH = 2_000;

/** What the platform raises with public administration. */
export class Topics {
  constructor(private readonly services: Services) {}

  propose(id: string, { bodyIds, actingForId, ...text }: ProposeTopicInput) {
    const viewer = signedIn(this.services.viewer);
    const now = this.services.clock.now();
    return this.services.unitOfWork(
      async (em, announce) => {
        authorize(viewer, topicPolicy.propose, { state: TopicState.DRAFT, authorId: viewer.personId });
        const organisation = await actingFor(em, this.services, actingForId);
        const sensitive = justified(textsOf(text), text.sensitiveReason);
        const topic = em.create(
          Topic,
          {
            ...said(text),
            id,
            audienceId: audiences.members,
            state: TopicState.DRAFT,
            author: viewer.personId,
            actingFor: organisation,
            createdAt: now,
            lastActivityAt: now,
            isDemo: false,
            version: 1,
          },
          { partial: true },
        );
        await em.flush();
        const { executeSql } = onTransaction(em);
        await executeSql('insert into stream (id, audience_id) values ($1, $2)', [id, topic.audienceId]);
        await concern(em, topic, bodyIds);
        await record(em, this.services, { topic, former: null, organisation });
        await executeSql(FOLLOW, [viewer.personId, id, viewer.privateAudience]);
        await markSensitive(onTransaction(em), 'topic', topic, sensitive);
        announce(topic, TopicProposed, topic);
      },
      { once: { key: id, input: { bodyIds, actingForId, ...text } } },
    );
  }

  edit(id: string, { requestId, version, bodyIds, ...text }: EditTopicInput) {
    return this.change(
      id,
      requestId,
      { version, bodyIds, ...text },
      topicPolicy.edit,
      async (em, topic, announce) => {
        if (topic.version !== version) throw conflict(ProblemCode.VERSION_STALE);
        const sensitive = justified(textsOf(text), text.sensitiveReason, texts(topic));
        await markSensitive(onTransaction(em), 'topic', topic, sensitive);
        em.assign(topic, said(text));
        topic.lastActivityAt = this.services.clock.now();
        await em.nativeDelete(TopicBody, { topic: id });
        await concern(em, topic, bodyIds);
        announce(topic, TopicEdited, topic);
      },
    );
  }

  /** Leads a topic along its lifecycle; every step is a row of its history and a line of its story. */
  move(id: string, requestId: string, verb: TopicVerb, told: Told = {}) {
    atMost(TOLD_LENGTH, 'reason', told.reason);
    atMost(TOLD_LENGTH, 'outcome', told.outcome);
    const rule = verb === 'archive' ? topicPolicy.archive : topicPolicy.move;
    return this.change(id, requestId, { verb, ...told }, rule, async (em, topic, announce) => {
      const { reason, outcome, sensitiveReason } = told;
      const sensitive = justified({ reason, outcome }, sensitiveReason, texts(topic));
      const now = this.services.clock.now();
      const today = dayInPrague(now);
      const former = topic.move(verb, now, today);
      if (told.outcome !== undefined) topic.resolveWith(told.outcome);
      if (told.reviewOn !== undefined) topic.postponeUntil(told.reviewOn, today);
      if (needsReason(verb, former) && !told.reason?.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
      await em.flush();
      if (verb === 'resolve') await unlessForbidden('resolveTopic', onTransaction(em), id);
      await markSensitive(onTransaction(em), 'topic', topic, sensitive);
      announce(topic, TopicMoved, await record(em, this.services, { topic, former, told }));
    });
  }

  assign(id: string, requestId: string, coordinatorId: string) {
    return this.change(id, requestId, { coordinatorId }, topicPolicy.move, async (em, topic, announce) => {
      const coordinator = await em.findOne(Person, coordinatorId);
      if (!coordinator) throw invalid(ProblemCode.COORDINATOR_UNKNOWN, 'coordinatorId');
      topic.assign(coordinator, this.services.clock.now());
      announce(topic, TopicAssigned, topic);
    });
  }

  /** Publishes a topic or takes it back; what hangs under it goes along and wider discussions are narrowed. */
  changeVisibility(
    id: string,
    requestId: string,
    visibility: Visibility,
    { reason, sensitiveReason }: Told & { reason: string },
  ) {
    if (visibility !== Visibility.PUBLIC && visibility !== Visibility.MEMBERS) throw forbidden();
    if (!reason.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    atMost(TOLD_LENGTH, 'reason', reason);
    const audience = visibility === Visibility.PUBLIC ? audiences.public : audiences.members;
    return this.change(
      id,
      requestId,
      { visibility, reason, sensitiveReason },
      topicPolicy.changeVisibility,
      async (em, topic, announce) => {
        const sensitive = justified({ reason }, sensitiveReason, texts(topic));
        await onTransaction(em).executeSql('select app.change_topic_audience($1, $2, $3)', [
          id,
          audience,
          reason,
        ]);
        await markSensitive(onTransaction(em), 'topic', { id, audienceId: audience }, sensitive);
        announce(topic, TopicVisibilityChanged, topic);
      },
      { changesRights: true },
    );
  }

  follow(id: string, isFollowing: boolean) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        const topic = await em.findOneOrFail(Topic, id);
        authorize(viewer, topicPolicy.follow, factsOf(topic));
        const { executeSql } = onTransaction(em);
        if (isFollowing) await executeSql(FOLLOW, [viewer.personId, id, viewer.privateAudience]);
        else await executeSql(UNFOLLOW, [viewer.personId, id]);
      },
      { concerns: 'oneself' },
    );
  }

  followArea(area: TopicArea, isFollowing: boolean) {
    const viewer = signedIn(this.services.viewer);
    authorize(viewer, topicPolicy.follow, null);
    return this.services.unitOfWork(
      async (em) => {
        const { executeSql } = onTransaction(em);
        if (isFollowing) await executeSql(FOLLOW_AREA, [viewer.personId, area, viewer.privateAudience]);
        else await executeSql(UNFOLLOW_AREA, [viewer.personId, area]);
      },
      { concerns: 'oneself' },
    );
  }

  private change(
    id: string,
    requestId: string,
    input: unknown,
    rule: (typeof topicPolicy)[keyof typeof topicPolicy],
    work: (em: EntityManager, topic: Topic, announce: Announce) => Promise<void>,
    options: { changesRights?: boolean } = {},
  ) {
    return this.services.unitOfWork(
      async (em, announce) => {
        const topic = await em.findOneOrFail(Topic, id);
        authorize(this.services.viewer, rule, factsOf(topic));
        await work(em, topic, announce);
      },
      { ...options, once: { key: requestId, input: { id, input } } },
    );
  }
}

/** A refusal of a proposal, a delay and a return need a reason. */
const needsReason = (verb: TopicVerb, former: TopicState) =>
  verb === 'postpone' || verb === 'reopen' || (verb === 'archive' && former === TopicState.DRAFT);

const said = ({
  title,
  area,
  ask,
  description,
  regions,
  origin,
}: Omit<ProposeTopicInput, 'id' | 'bodyIds' | 'actingForId'>) => ({
  title: title.trim(),
  area,
  ask: ask.trim(),
  description: description ?? '',
  regions: [...new Set(regions)],
  origin: origin || null,
});

/** What of a topic is looked through for personal data, field by field. */
const textsOf = ({
  title,
  ask,
  description,
  origin,
}: Pick<ProposeTopicInput, 'title' | 'ask' | 'description' | 'origin'>) => ({
  title,
  ask,
  description,
  origin,
});

/** What a topic says already: nobody is asked for it again. */
const texts = (topic: Topic) => Object.values(textsOf(topic)).join('\n');
