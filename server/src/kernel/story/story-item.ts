import { Field, ID, InterfaceType } from 'type-graphql';
import type { AnyClass, Thunk } from '../read/declarations.ts';

/** What a story can tell of. A feature registers what it contributes; the story's owner knows none of them. */
@InterfaceType({ description: 'Something that a story tells of.' })
export abstract class StoryItem {
  @Field(() => ID, { description: 'Of the thing told of.' })
  id!: string;
}

const contributed: Record<string, Thunk<AnyClass>> = {};

/** Lets entries of this kind (the name of the GraphQL type) be told in stories. */
export function contributeToStory(kind: string, type: Thunk<AnyClass>): void {
  contributed[kind] = type;
}

/** Everything that features contribute; complete once all of them are loaded. */
export const storyTypes = contributed;
