import { Field, Int, ObjectType } from 'type-graphql';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';

@ObjectType({ description: 'Numbers of posts that follow each other.', simpleResolvers: true })
@SharesAudience()
export class NumberRange {
  @Field(() => Int, { description: 'The lowest.' })
  first!: number;

  @Field(() => Int, { description: 'The highest; the same as the lowest when it is one post.' })
  last!: number;
}

/** The ranges of a multirange, in order. */
export const rangesOf = (multirange: Sql): Sql =>
  sql`select lower(r) as first, upper(r) - 1 as last from unnest(${multirange}) r order by 1`;
