import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { CaseDecision, CaseKind, CaseState } from './moderation.enums.ts';
import { moderationPolicy, type CaseFacts } from './moderation.policy.ts';

@ObjectType({ description: 'What the viewer may do with a case now.', simpleResolvers: true })
export class CaseAbilities {
  @Field(() => Boolean, { description: 'Decide about a post that others read.' })
  decide!: boolean;

  @Field(() => Boolean, { description: 'Publish or refuse a post that is held.' })
  publish!: boolean;

  @Field(() => Boolean, { description: 'Say that they see to it.' })
  take!: boolean;

  @Field(() => Boolean, { description: 'Open it anew after it was dismissed.' })
  reopen!: boolean;

  @Field(() => Boolean, { description: 'Answer the appeal.' })
  answerAppeal!: boolean;
}

/** The same policies and states that the service enforces. */
export function abilitiesOf(one: CaseFacts, viewer: Eyes): CaseAbilities {
  const actor = new Actor(viewer);
  const isDismissed = one.state === CaseState.DECIDED && one.decision === CaseDecision.DISMISSED;
  const mayDecide = one.state === CaseState.OPEN && moderationPolicy.decide(actor, one);
  return {
    decide: mayDecide && one.kind === CaseKind.POST,
    take: moderationPolicy.take(actor, one),
    publish: mayDecide && one.kind === CaseKind.HELD,
    reopen: isDismissed && moderationPolicy.reopen(actor, one),
    answerAppeal: one.state === CaseState.APPEALED && moderationPolicy.answerAppeal(actor, one),
  };
}
