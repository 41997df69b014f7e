import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { Visibility } from '../../../kernel/access/visibility.ts';
import { createdId, requestKey, REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { pageOf } from '../../../kernel/read/connection.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../../kernel/read/read.ts';
import { and } from '../../../kernel/read/sql.ts';
import { among, DealingsArgs } from '../dealings.ts';
import { Interaction } from './interaction.entity.ts';
import { lastStepOf, LATEST_FIRST, narrowed } from './interaction.fields.ts';
import { EditInteractionInput, InteractionsArgs, RecordInteractionInput } from './interaction.inputs.ts';

@Resolver()
export class InteractionResolver {
  @Query(() => Interaction, {
    nullable: true,
    description: 'An interaction with a public body; null when it is missing or hidden.',
  })
  interaction(@Arg('id', () => ID, { description: 'Of an interaction.' }) id: string): Read<Interaction> {
    return one(Interaction, { id: toUuid('interaction', id) });
  }

  @Query(pageOf(() => Interaction), {
    description:
      'Interactions with public bodies that the viewer may see, by day, the latest first; none withdrawn.',
  })
  interactions(
    @Args(() => InteractionsArgs) args: InteractionsArgs,
    @Args(() => DealingsArgs) dealings: DealingsArgs,
  ): Read<Interaction> {
    return page(Interaction, args, {
      where: (interaction) => {
        const { topic, body } = interaction;
        const lastActivityAt = lastStepOf(interaction);
        return and(narrowed(interaction, args), among({ topic, body, lastActivityAt }, dealings));
      },
      order: LATEST_FIRST,
    });
  }

  @Mutation(() => Interaction, {
    description:
      'Records what passed between the platform and a public body; seen by members. For coordinators and the coordinator of the topic.',
  })
  async recordInteraction(
    @Arg('input', () => RecordInteractionInput, { description: 'What is stated.' })
    input: RecordInteractionInput,
    @Ctx() { interactions }: Context,
  ): Promise<Read<Interaction>> {
    const id = createdId('interaction', input.id);
    await interactions.record(id, input);
    return one(Interaction, { id });
  }

  @Mutation(() => Interaction, {
    description:
      'Changes what is stated about an interaction; the former text is kept, and the story tells of it. For coordinators and the coordinator of the topic.',
  })
  async editInteraction(
    @Arg('input', () => EditInteractionInput, { description: 'All of what is stated.' })
    input: EditInteractionInput,
    @Ctx() { interactions }: Context,
  ): Promise<Read<Interaction>> {
    await interactions.edit(input);
    return one(Interaction, { id: toUuid('interaction', input.id) });
  }

  @Mutation(() => Interaction, {
    description:
      'Withdraws a statement: of it stay the subject, the day, the public body and the reason; former texts go too. For coordinators and the coordinator of the topic.',
  })
  async withdrawInteraction(
    @Arg('id', () => ID, { description: 'Of the interaction.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why, at most 1 000 characters; part of the story.' })
    reason: string,
    @Ctx() { interactions }: Context,
  ): Promise<Read<Interaction>> {
    const uuid = toUuid('interaction', id);
    await interactions.withdraw(uuid, requestKey(requestId), reason);
    return one(Interaction, { id: uuid });
  }

  @Mutation(() => Interaction, {
    description:
      'Publishes an interaction, under a public topic only, or takes it back to members. Logged. For coordinators.',
  })
  async changeInteractionVisibility(
    @Arg('id', () => ID, { description: 'Of the interaction.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('visibility', () => Visibility, { description: 'PUBLIC or MEMBERS.' }) visibility: Visibility,
    @Arg('reason', () => String, { description: 'Why, at most 1 000 characters; kept in the log.' })
    reason: string,
    @Ctx() { interactions }: Context,
  ): Promise<Read<Interaction>> {
    const uuid = toUuid('interaction', id);
    await interactions.changeVisibility(uuid, requestKey(requestId), visibility, reason);
    return one(Interaction, { id: uuid });
  }
}
