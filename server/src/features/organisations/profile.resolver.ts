import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requestKey } from '../../kernel/graphql/ids.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Rows } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Person } from '../accounts/person.entity.ts';
import { ProfileKind, ProfileVisibility } from './profile.enums.ts';
import { SayOfMyselfInput } from './profile.inputs.ts';

@ObjectType({ simpleResolvers: true, description: 'One thing that somebody says of themselves.' })
@SharesAudience()
export class ProfileField {
  @Field(() => ProfileKind, { description: 'What it is.' })
  kind!: ProfileKind;

  @Field(() => String, { description: 'The words, as they were written.' })
  value!: string;

  @Field(() => String, { description: 'As HTML that is safe to show; empty for all but ABOUT.' })
  html!: string;

  @Field(() => ProfileVisibility, { description: 'Who may see it.' })
  visibility!: ProfileVisibility;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation whose people may see it; null when it is not kept to one.',
  })
  organisationId?: string | null;
}

@Resolver(() => Person)
export class ProfileOfPerson {
  @Rows(
    () => ProfileField,
    (person) => sql`select f.kind, f.value, f.html,
        case when a.kind = 'organisation' and app.acts_for(f.person_id, a.about_id, null) then 'ORGANISATION'
          when a.kind in ('organisation', 'person') then 'PRIVATE' else 'MEMBERS' end as visibility,
        case when a.kind = 'organisation' then 'organisation_' || a.about_id end as "organisationId"
      from profile_field f join audience a on a.id = f.audience_id
      where f.person_id = ${person.id!} and app.may_read_profile(f.person_id)
        and (a.kind <> 'organisation' or app.acts_for(f.person_id, a.about_id, null) or f.person_id = ${viewerId})
      order by array_position(array['ROLE', 'LANGUAGES', 'PHONE', 'EMAIL', 'ABOUT'], f.kind)`,
    {
      extend: () => Person,
      description:
        'What they say of themselves, as far as the viewer may see it. Of a person of another organisation it is empty until `openPerson`, for that day.',
    },
  )
  profile!: ProfileField[];
}

@Resolver()
export class ProfileResolver {
  @Mutation(() => Account, {
    description: 'Says, changes or takes back one thing of oneself. For members.',
  })
  async sayOfMyself(
    @Arg('input', () => SayOfMyselfInput, { description: 'What, and to whom.' }) input: SayOfMyselfInput,
    @Ctx() { profiles }: Context,
  ): Promise<Read<Account>> {
    await profiles.say({ ...input, requestId: requestKey(input.requestId) });
    return one(Account, (account) => sql`${account.id} = ${viewerId}`);
  }

  @Mutation(() => Account, {
    description: 'Says for which of their organisations the viewer writes unless they say otherwise.',
  })
  async actFor(
    @Arg('organisationId', () => ID, { description: 'One they act for.' }) organisationId: string,
    @Ctx() { profiles }: Context,
  ): Promise<Read<Account>> {
    await profiles.actFor(organisationId);
    return one(Account, (account) => sql`${account.id} = ${viewerId}`);
  }

  @Mutation(() => Person, {
    description:
      'Opens somebody’s profile for today, at most 60 other people’s a day, 300 for coordinators and moderators; beyond that PROFILE_LIMIT. One’s own people and repeats are free.',
  })
  async openPerson(
    @Arg('id', () => ID, { description: 'Of the person.' }) id: string,
    @Ctx() { profiles }: Context,
  ): Promise<Read<Person>> {
    const uuid = toUuid('person', id);
    await profiles.open(uuid);
    return one(Person, { id: uuid });
  }
}
