import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { and, sql } from '../../kernel/read/sql.ts';
import { containing } from '../../kernel/read/text.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { Mandate } from './mandate.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { InviteInput, OrganisationInput, OrganisationsArgs } from './organisation.inputs.ts';

@Resolver()
export class OrganisationResolver {
  @Query(() => Organisation, { nullable: true, description: 'An organisation; null when missing.' })
  organisation(@Arg('id', () => ID, { description: 'Of an organisation.' }) id: string): Read<Organisation> {
    return one(Organisation, { id: toUuid('organisation', id) });
  }

  @Query(pageOf(() => Organisation), { description: 'Organisations by name, in Czech order.' })
  organisations(@Args(() => OrganisationsArgs) args: OrganisationsArgs): Read<Organisation> {
    const { region, kind, focusArea, search, membersOnly } = args;
    return page(Organisation, args, {
      where: (organisation) =>
        and(
          region ? sql`${organisation.region} = ${region}` : undefined,
          kind ? sql`${organisation.kind} = ${kind}` : undefined,
          focusArea ? sql`${organisation.focusAreas} @> array[${focusArea}::text]` : undefined,
          search
            ? sql`${containing(organisation.name, search)} or ${containing(sql`coalesce(${organisation.city}, '')`, search)}`
            : undefined,
          membersOnly
            ? sql`exists (select from membership m where m.organisation_id = ${organisation.id} and m.until is null and m.state = 'MEMBER')`
            : undefined,
        ),
      order: { name: 'asc', id: 'asc' },
    });
  }

  @Mutation(() => Organisation, { description: 'Adds an organisation. For coordinators.' })
  async addOrganisation(
    @Arg('input', () => OrganisationInput, { description: 'What is said about it.' })
    input: OrganisationInput,
    @Ctx() { organisations }: Context,
  ): Promise<Read<Organisation>> {
    const id = createdId('organisation', input.id);
    await organisations.add(id, input);
    return one(Organisation, { id });
  }

  @Mutation(() => Organisation, {
    description: 'Changes what is said about an organisation. For its admins and coordinators.',
  })
  async editOrganisation(
    @Arg('input', () => OrganisationInput, { description: 'All of what is said about it.' })
    input: OrganisationInput,
    @Ctx() { organisations }: Context,
  ): Promise<Read<Organisation>> {
    const id = toUuid('organisation', input.id);
    await organisations.edit(id, input);
    return one(Organisation, { id });
  }

  @Mutation(() => Organisation, {
    description:
      'Invites somebody by mail to act for an organisation. Says nothing of whether the address is known.',
  })
  async invite(
    @Arg('input', () => InviteInput, { description: 'Whom and for whom.' }) input: InviteInput,
    @Ctx() { organisations }: Context,
  ): Promise<Read<Organisation>> {
    const organisationId = toUuid('organisation', input.organisationId);
    await organisations.invite(createdId('invitation', input.id), organisationId, input);
    return one(Organisation, { id: organisationId });
  }

  @Mutation(() => ID, {
    description: 'Takes an open invitation back and gives its id. One accepted or taken back stays as it is.',
  })
  async revokeInvitation(
    @Arg('id', () => ID, { description: 'Of the invitation.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID })
    requestId: string,
    @Ctx() { organisations }: Context,
  ): Promise<string> {
    await organisations.revokeInvitation(toUuid('invitation', id), requestKey(requestId));
    return id;
  }

  @Mutation(() => Mandate, {
    description: 'Ends a mandate now. For admins of its organisation and coordinators; the last admin stays.',
  })
  async endMandate(
    @Arg('id', () => ID, { description: 'Of the mandate.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID })
    requestId: string,
    @Arg('reason', () => String, { description: 'Why; kept in the log.' }) reason: string,
    @Ctx() { organisations }: Context,
  ): Promise<Read<Mandate>> {
    const uuid = toUuid('mandate', id);
    await organisations.endMandate(uuid, requestKey(requestId), reason);
    return one(Mandate, { id: uuid });
  }
}
