import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { stateAfter, type TopicVerb } from './lifecycle.ts';
import { topicPolicy, type TopicFacts } from './topic.policy.ts';

@ObjectType({
  description: 'What the viewer may do with a topic in its present state.',
  simpleResolvers: true,
})
export class TopicAbilities {
  @Field(() => Boolean, { description: 'Change title, ask, description, bodies and regions.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Take it up.' })
  open!: boolean;

  @Field(() => Boolean, { description: 'Say who tracks it.' })
  assign!: boolean;

  @Field(() => Boolean, { description: 'Say that talks run.' })
  startTalks!: boolean;

  @Field(() => Boolean, { description: 'Say that an authority is to answer.' })
  awaitAuthority!: boolean;

  @Field(() => Boolean, { description: 'Say what was reached, while more is asked.' })
  resolvePartly!: boolean;

  @Field(() => Boolean, { description: 'End it with what came of it.' })
  resolve!: boolean;

  @Field(() => Boolean, { description: 'Put it aside until a day of review.' })
  postpone!: boolean;

  @Field(() => Boolean, { description: 'Take it up again.' })
  reopen!: boolean;

  @Field(() => Boolean, { description: 'Close it for good.' })
  archive!: boolean;

  @Field(() => Boolean, { description: 'Publish it or take it back to members.' })
  changeVisibility!: boolean;

  @Field(() => Boolean, { description: 'Be told of what happens to it.' })
  follow!: boolean;

  @Field(() => Boolean, { description: 'Open a discussion under it.' })
  openDiscussion!: boolean;
}

/** The same policies and lifecycle that the service enforces. */
export function abilitiesOf(topic: TopicFacts, viewer: Eyes): TopicAbilities {
  const actor = new Actor(viewer);
  const mayMove = topicPolicy.move(actor, topic);
  const moves = (verb: TopicVerb) => mayMove && stateAfter(verb, topic.state) !== undefined;
  return {
    edit: topicPolicy.edit(actor, topic),
    open: moves('open'),
    assign: mayMove,
    startTalks: moves('startTalks'),
    awaitAuthority: moves('awaitAuthority'),
    resolvePartly: moves('resolvePartly'),
    resolve: moves('resolve'),
    postpone: moves('postpone'),
    reopen: moves('reopen'),
    archive: topicPolicy.archive(actor) && stateAfter('archive', topic.state) !== undefined,
    changeVisibility: topicPolicy.changeVisibility(actor),
    follow: topicPolicy.follow(actor),
    openDiscussion: topicPolicy.propose(actor),
  };
}
