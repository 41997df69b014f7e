import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { RowType } from '../../kernel/read/model.ts';
import { rows, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Region } from './organisation.enums.ts';

@RowType()
@ObjectType({ simpleResolvers: true, description: 'How many organisations have their seat in a region.' })
export class RegionCount {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => Int, { description: 'Organisations with a seat there; 0 is possible.' })
  organisations!: number;
}

@RowType()
@ObjectType({ simpleResolvers: true, description: 'How many organisations name a focus area.' })
export class FocusAreaCount {
  @Field(() => String, { description: 'In the organisations’ own Czech words.' })
  focusArea!: string;

  @Field(() => Int, { description: 'Organisations that name it; at least 1.' })
  organisations!: number;
}

/** Where organisations are and what they work on, in numbers. */
@Resolver()
export class OrganisationCountsResolver {
  @Query(() => [RegionCount], { description: 'All regions with the number of organisations seated there.' })
  regionCounts(): Read<RegionCount> {
    return rows(
      RegionCount,
      sql`
      select r.region, count(o.id)::int as organisations from unnest(${Object.values(Region)}::text[]) r(region)
      left join organisation o on o.region = r.region group by 1 order by 1`,
    );
  }

  @Query(() => [FocusAreaCount], {
    description: 'Focus areas that organisations name, the most frequent first; at most 60.',
  })
  focusAreaCounts(): Read<FocusAreaCount> {
    return rows(
      FocusAreaCount,
      sql`
      select a.area as "focusArea", count(*)::int as organisations from organisation o, unnest(o.focus_areas) a(area)
      group by 1 order by 2 desc, a.area collate "cs-x-icu" limit 60`,
    );
  }
}
