import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { discussionPolicy, type DiscussionFacts } from './discussion.policy.ts';

@ObjectType({ description: 'What the viewer may do in a discussion.', simpleResolvers: true })
export class DiscussionAbilities {
  @Field(() => Boolean, { description: 'Write in it.' })
  post!: boolean;

  @Field(() => Boolean, { description: 'Say which post answers it.' })
  accept!: boolean;

  @Field(() => Boolean, { description: 'Say that it is resolved, or open again.' })
  resolve!: boolean;

  @Field(() => Boolean, { description: 'Be told of new posts.' })
  follow!: boolean;

  @Field(() => Boolean, { description: 'Move its posts elsewhere, or merge it into another.' })
  move!: boolean;

  @Field(() => Boolean, { description: 'Pin, announce, lock, slow, archive and sum it up.' })
  lead!: boolean;
}

/** The same policies that the service enforces. */
export function abilitiesOf(discussion: DiscussionFacts, viewer: Eyes): DiscussionAbilities {
  const actor = new Actor(viewer);
  return {
    post: discussionPolicy.post(actor, discussion),
    accept: discussionPolicy.accept(actor, discussion),
    resolve: discussionPolicy.resolve(actor, discussion),
    follow: discussionPolicy.follow(actor),
    move: discussionPolicy.move(actor, discussion),
    lead: discussionPolicy.lead(actor, discussion),
  };
}
