import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { postPolicy, type PostFacts } from './discussion.policy.ts';

@ObjectType({ description: 'What the viewer may do with a post.', simpleResolvers: true })
export class PostAbilities {
  @Field(() => Boolean, { description: 'Change what it says.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Take it away, so that only its place stays.' })
  withdraw!: boolean;

  @Field(() => Boolean, { description: 'Take passages out of it for good.' })
  redact!: boolean;

  @Field(() => Boolean, { description: 'Report it to moderators.' })
  report!: boolean;

  @Field(() => Boolean, { description: 'React to it, and vote in its poll.' })
  react!: boolean;

  @Field(() => Boolean, { description: 'End the voting in its poll.' })
  closePoll!: boolean;
}

/** The same policies that the service enforces. */
export function abilitiesOf(post: PostFacts, viewer: Eyes): PostAbilities {
  const actor = new Actor(viewer);
  return {
    edit: postPolicy.edit(actor, post),
    withdraw: postPolicy.withdraw(actor, post),
    redact: postPolicy.redact(actor, post),
    report: postPolicy.report(actor, post),
    react: postPolicy.react(actor, post),
    closePoll: postPolicy.closePoll(actor, post),
  };
}
