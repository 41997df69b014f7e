import { Arg, Args, ID, Query, Resolver } from 'type-graphql';
import { pageOf } from '../../kernel/read/connection.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { and, sql } from '../../kernel/read/sql.ts';
import { containing } from '../../kernel/read/text.ts';
import { PublicBody } from './public-body.entity.ts';
import { PublicBodiesArgs } from './public-body.inputs.ts';

@Resolver()
export class PublicBodyResolver {
  @Query(() => PublicBody, { nullable: true, description: 'A public body; null when missing.' })
  publicBody(@Arg('id', () => ID, { description: 'Of a public body.' }) id: string): Read<PublicBody> {
    return one(PublicBody, { id: toUuid('body', id) });
  }

  @Query(pageOf(() => PublicBody), { description: 'Public bodies by name, in Czech order.' })
  publicBodies(@Args(() => PublicBodiesArgs) args: PublicBodiesArgs): Read<PublicBody> {
    const { level, region, search } = args;
    return page(PublicBody, args, {
      where: (body) =>
        and(
          level ? sql`${body.level} = ${level}` : undefined,
          region ? sql`${body.region} = ${region}` : undefined,
          search
            ? sql`${containing(body.name, search)} or ${containing(sql`coalesce(${body.abbreviation}, '')`, search)}
                or exists (select from body_name n where n.body_id = ${body.id} and ${containing(sql`n.name`, search)})`
            : undefined,
        ),
      order: { name: 'asc', id: 'asc' },
    });
  }
}
