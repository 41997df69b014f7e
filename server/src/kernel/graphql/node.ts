import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything that can be fetched again by its id.' })
export abstract class Node {
  @Field(() => ID, {
    description:
      'Kind and UUID: `topic_0192…`. Opaque to clients; UUIDs of what one creates are made by the client.',
  })
  @PrimaryKey({ type: 'uuid' })
  id!: string;
}
