import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { mayMove, mayRecommend, organisationPolicy, type OrganisationFacts } from './organisation.policy.ts';

@ObjectType({ description: 'What the viewer may do with an organisation.', simpleResolvers: true })
export class OrganisationAbilities {
  @Field(() => Boolean, { description: 'Change what is said about it.' })
  edit!: boolean;

  @Field(() => Boolean, {
    description: 'Invite people to it. Nobody may while its membership is suspended or once it has ended.',
  })
  invite!: boolean;

  @Field(() => Boolean, { description: 'End its mandates.' })
  endMandate!: boolean;

  @Field(() => Boolean, { description: 'Recommend it to the platform, for an organisation of one’s own.' })
  recommend!: boolean;

  @Field(() => Boolean, { description: 'Make the applicant a candidate.' })
  makeCandidate!: boolean;

  @Field(() => Boolean, { description: 'Admit the candidate as a member.' })
  admit!: boolean;

  @Field(() => Boolean, { description: 'Suspend its membership.' })
  suspend!: boolean;

  @Field(() => Boolean, { description: 'Restore its membership after a suspension.' })
  restore!: boolean;

  @Field(() => Boolean, { description: 'End its membership, or refuse its application.' })
  end!: boolean;
}

/** The same policies that the services enforce. */
export function abilitiesOf(
  organisation: OrganisationFacts & { isRecommendable: boolean },
  viewer: Eyes,
): OrganisationAbilities {
  const actor = new Actor(viewer);
  return {
    edit: organisationPolicy.edit(actor, organisation),
    invite: organisationPolicy.invite(actor, organisation),
    endMandate: organisationPolicy.endMandate(actor, organisation),
    recommend: mayRecommend(actor, organisation),
    makeCandidate: mayMove('makeCandidate')(actor, organisation),
    admit: mayMove('admit')(actor, organisation),
    suspend: mayMove('suspend')(actor, organisation),
    restore: mayMove('restore')(actor, organisation),
    end: mayMove('end')(actor, organisation),
  };
}
