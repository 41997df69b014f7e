import { Resolver } from 'type-graphql';
import type { Columns } from '../../../kernel/read/declarations.ts';
import { Connection } from '../../../kernel/read/declare.ts';
import { and, sql } from '../../../kernel/read/sql.ts';
import { PublicBody } from '../../authorities/public-body.entity.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { Interaction } from './interaction.entity.ts';
import { InteractionsArgs } from './interaction.inputs.ts';

export const LATEST_FIRST = { happenedOn: 'desc', recordedAt: 'desc', id: 'desc' } as const;

/** Those that stand, of a kind and from day to day. */
export const narrowed = (
  { withdrawnAt, kind, happenedOn }: Columns<Interaction>,
  { kind: wanted, from, to }: InteractionsArgs,
) =>
  and(
    sql`${withdrawnAt} is null`,
    wanted ? sql`${kind} = ${wanted}` : undefined,
    from ? sql`${happenedOn} >= ${from}::date` : undefined,
    to ? sql`${happenedOn} <= ${to}::date` : undefined,
  );

/** When something was last done about one. */
export const lastStepOf = ({ id }: Columns<Interaction>) =>
  sql`(select max(s.at) from interaction_step s where s.interaction_id = ${id})`;

/** What interactions add to topics. */
@Resolver(() => Topic)
export class InteractionsOfTopic {
  @Connection(() => Interaction, {
    extend: () => Topic,
    by: 'topic',
    args: () => InteractionsArgs,
    where: narrowed,
    order: LATEST_FIRST,
    description: 'What passed with public bodies in this matter, by day, the latest first; none withdrawn.',
  })
  interactions!: unknown;
}

/** And to public bodies. */
@Resolver(() => PublicBody)
export class InteractionsOfBody {
  @Connection(() => Interaction, {
    extend: () => PublicBody,
    by: 'body',
    args: () => InteractionsArgs,
    where: narrowed,
    order: LATEST_FIRST,
    description: 'What passed between it and the platform, by day, the latest first; none withdrawn.',
  })
  interactions!: unknown;
}
