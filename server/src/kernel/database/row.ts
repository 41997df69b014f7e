import { PrimaryKey } from '@mikro-orm/decorators/legacy';

/** A row that clients never name by an id of its own. */
export abstract class Row {
  @PrimaryKey({ type: 'uuid' })
  id!: string;
}
