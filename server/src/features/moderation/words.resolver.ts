import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { list, type Read } from '../../kernel/read/read.ts';
import { BlockedWord } from './blocked-word.entity.ts';

const MOST = 500;
const all = () => list(BlockedWord, { order: { word: 'asc', id: 'asc' }, limit: MOST });

@Resolver()
export class WordsResolver {
  @Query(() => [BlockedWord], {
    description: 'Words at which moderators look, in Czech order, at most 500. Empty for everybody else.',
  })
  blockedWords(): Read<BlockedWord> {
    return all();
  }

  @Mutation(() => [BlockedWord], {
    description:
      'Adds a word: posts with it are shown to moderators, and are stopped by nothing. For moderators.',
  })
  async addBlockedWord(
    @Arg('id', () => ID, { description: 'Of the word, made by the client; a repeat adds it once.' })
    id: string,
    @Arg('word', () => String, { description: 'A word, or several, of 2 to 100 characters.' }) word: string,
    @Ctx() { blockedWords }: Context,
  ): Promise<Read<BlockedWord>> {
    await blockedWords.add(createdId('blockedword', id), word);
    return all();
  }

  @Mutation(() => [BlockedWord], { description: 'Takes a word from the list. For moderators.' })
  async removeBlockedWord(
    @Arg('id', () => ID, { description: 'Of the word.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { blockedWords }: Context,
  ): Promise<Read<BlockedWord>> {
    await blockedWords.remove(toUuid('blockedword', id), requestKey(requestId));
    return all();
  }
}
