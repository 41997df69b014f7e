import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { requestKey, REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { one, type Read } from '../../../kernel/read/read.ts';
import { ConfirmationRequest } from './confirmation-request.entity.ts';
import { Interaction } from './interaction.entity.ts';
import { OfficeReply } from './office-reply.entity.ts';
import { OfficeStatement } from './office-statement.ts';
import { ConfirmStatementInput, CorrectStatementInput } from './statement.inputs.ts';

/** What public bodies are asked and say about statements. */
@Resolver()
export class ConfirmationResolver {
  @Query(() => OfficeStatement, {
    nullable: true,
    description:
      'The statement behind the link of a letter, for anybody who has it; null when the link is unknown, has run out or was taken back. Reading confirms nothing.',
  })
  statement(
    @Arg('token', () => String, { description: 'Of the link.' }) token: string,
    @Ctx() { statements }: Context,
  ): Promise<OfficeStatement | null> {
    return statements.read(token);
  }

  @Mutation(() => OfficeStatement, {
    nullable: true,
    description:
      'Says that a statement is true. For anybody with the link; once. A repeat with the same words is harmless, anything else then is a CONFLICT.',
  })
  confirmStatement(
    @Arg('input', () => ConfirmStatementInput, { description: 'Which statement, and who says so.' })
    input: ConfirmStatementInput,
    @Ctx() { statements }: Context,
  ): Promise<OfficeStatement | null> {
    return statements.confirm(input);
  }

  @Mutation(() => OfficeStatement, {
    nullable: true,
    description:
      'Says what is not so in a statement; shown beside it at once. For anybody with the link; once. A repeat with the same words is harmless, anything else then is a CONFLICT.',
  })
  correctStatement(
    @Arg('input', () => CorrectStatementInput, {
      description: 'Which statement, who says so, and what is not so.',
    })
    input: CorrectStatementInput,
    @Ctx() { statements }: Context,
  ): Promise<OfficeStatement | null> {
    return statements.correct(input);
  }

  @Mutation(() => Interaction, {
    description:
      'Asks the public body by mail to confirm or correct a statement, through a link that needs no account and holds for 60 days. The address is forgotten once the letter has left. For coordinators and the coordinator of the topic.',
  })
  async askForConfirmation(
    @Arg('interactionId', () => ID, { description: 'Of the interaction.' }) interactionId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('email', () => String, { description: 'Of the office.' }) email: string,
    @Ctx() { confirmations }: Context,
  ): Promise<Read<Interaction>> {
    const id = toUuid('interaction', interactionId);
    await confirmations.ask(id, requestKey(requestId), email);
    return one(Interaction, { id });
  }

  @Mutation(() => ConfirmationRequest, {
    description: 'Takes the link of a letter back. For coordinators and the coordinator of the topic.',
  })
  async revokeConfirmation(
    @Arg('id', () => ID, { description: 'Of the request for a confirmation.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { confirmations }: Context,
  ): Promise<Read<ConfirmationRequest>> {
    const uuid = toUuid('confirmationrequest', id);
    await confirmations.revoke(uuid, requestKey(requestId));
    return one(ConfirmationRequest, { id: uuid });
  }

  @Mutation(() => OfficeReply, {
    description:
      'Hides abuse in what a public body wrote; that and when it wrote stays. Logged. For coordinators.',
  })
  async hideCorrection(
    @Arg('id', () => ID, { description: 'Of the reply.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, {
      description: 'Why, at most 1 000 characters; shown instead of the words.',
    })
    reason: string,
    @Ctx() { confirmations }: Context,
  ): Promise<Read<OfficeReply>> {
    const uuid = toUuid('officereply', id);
    await confirmations.hide(uuid, requestKey(requestId), reason);
    return one(OfficeReply, { id: uuid });
  }
}
