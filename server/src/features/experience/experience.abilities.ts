import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { ExperienceState } from './experience.enums.ts';
import { experiencePolicy, type ExperienceFacts } from './experience.policy.ts';

@ObjectType({
  description: 'What the viewer may do about an offer or request in its present state.',
  simpleResolvers: true,
})
export class ExperienceAbilities {
  @Field(() => Boolean, { description: 'Change what it says; its text only where the post may be edited.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Take passages out of it.' })
  redact!: boolean;

  @Field(() => Boolean, { description: 'Say what helped, and close it.' })
  close!: boolean;

  @Field(() => Boolean, { description: 'Take it back.' })
  withdraw!: boolean;

  @Field(() => Boolean, { description: 'Open it again.' })
  reopen!: boolean;
}

/** The same policies and states that the service enforces. */
export function abilitiesOf(
  notice: ExperienceFacts & { state: ExperienceState },
  viewer: Eyes,
): ExperienceAbilities {
  const actor = new Actor(viewer);
  const mayEnd = experiencePolicy.end(actor, notice);
  const isOpen = notice.state === ExperienceState.OPEN;
  return {
    edit: isOpen && experiencePolicy.edit(actor, notice),
    redact: experiencePolicy.redact(actor),
    close: mayEnd && isOpen,
    withdraw: mayEnd && isOpen,
    reopen: mayEnd && !isOpen,
  };
}
