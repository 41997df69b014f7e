import { Args, Query, Resolver } from 'type-graphql';
import { invalid } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { pageOf } from '../../../kernel/read/connection.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { page, type Read } from '../../../kernel/read/read.ts';
import { and, sql } from '../../../kernel/read/sql.ts';
import { isMine } from '../dealings.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { AgendaArgs } from './agenda.inputs.ts';

const LONGEST_RANGE_DAYS = 400;
const DAY_MS = 86_400_000;

@Resolver()
export class AgendaResolver {
  @Query(pageOf(() => AgendaItem), {
    description:
      'What is due on which day, in order. DATES_REVERSED or DATE_TOO_FAR for days that are no range.',
  })
  agenda(@Args(() => AgendaArgs) args: AgendaArgs): Read<AgendaItem> {
    checkRange(args);
    const { from, to, mine, topicId, standing } = args;
    return page(AgendaItem, args, {
      where: (item) =>
        and(
          sql`${item.day} between ${from}::date and ${to}::date`,
          mine ? isMine(item.topic) : undefined,
          topicId ? sql`${item.topic} = ${toUuid('topic', topicId)}::uuid` : undefined,
          standing ? sql`${item.standing} = ${standing}` : undefined,
        ),
      order: { day: 'asc', key: 'asc' },
    });
  }
}

function checkRange({ from, to }: AgendaArgs) {
  if (to < from) throw invalid(ProblemCode.DATES_REVERSED, 'to');
  if (Date.parse(to) - Date.parse(from) > LONGEST_RANGE_DAYS * DAY_MS)
    throw invalid(ProblemCode.DATE_TOO_FAR, 'to', { days: LONGEST_RANGE_DAYS });
}
