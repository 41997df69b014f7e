import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { organisationPolicy, type OrganisationFacts } from './organisation.policy.ts';

@ObjectType({ description: 'What the viewer may do with an organisation.', simpleResolvers: true })
export class OrganisationAbilities {
  @Field(() => Boolean, { description: 'Change what is said about it.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Invite people to it and end its mandates.' })
  invite!: boolean;
}

/** The same policies that the service enforces. */
export function abilitiesOf(organisation: OrganisationFacts, viewer: Eyes): OrganisationAbilities {
  const actor = new Actor(viewer);
  return {
    edit: organisationPolicy.edit(actor, organisation),
    invite: organisationPolicy.invite(actor, organisation),
  };
}
