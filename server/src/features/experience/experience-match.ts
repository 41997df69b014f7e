import { Field, Int, ObjectType } from 'type-graphql';
import { List, Related } from '../../kernel/read/declare.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';
import { Language } from '../accounts/account.entity.ts';
import { PublicBody } from '../authorities/public-body.entity.ts';
import { Region } from '../organisations/organisation.enums.ts';
import { ExperienceNotice } from './experience-notice.entity.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'An open offer that goes with a request, or the reverse, and why.',
})
export class ExperienceMatch {
  @Related(() => ExperienceNotice, {
    nullable: true,
    on: (match, notice) => sql`${notice.id} = ${match.noticeId!}`,
    description: 'The other one; null when it is hidden by now.',
  })
  notice!: unknown;

  @Field(() => Boolean, { description: 'Whether both have the same theme.' })
  sharesArea!: boolean;

  @Field(() => [String], { description: 'Focus areas that both name.' })
  focusAreas!: string[];

  @Field(() => [Region], { description: 'Regions that both name.' })
  regions!: Region[];

  @Field(() => Boolean, { description: 'Whether one of them is for the whole country.' })
  isAnywhere!: boolean;

  @List(() => PublicBody, {
    on: (match, body) => sql`${body.id} = any (${match.bodyIds!})`,
    order: { name: 'asc', id: 'asc' },
    limit: 10,
    description: 'Public bodies that both concern.',
  })
  bodies!: unknown;

  @Field(() => [Language], { description: 'Languages that both speak; at least one.' })
  languages!: Language[];

  @Field(() => Int, { description: 'How many things go together: theme, focus areas, bodies, region.' })
  score!: number;
}

/** What goes with an offer or request, the most fitting first. */
export const matchesOf = (noticeId: Sql): Sql =>
  sql`select m.notice_id as "noticeId", m.shares_area as "sharesArea", m.focus_areas as "focusAreas", m.regions,
    m.is_anywhere as "isAnywhere", m.body_ids as "bodyIds", m.languages, m.score
    from app.experience_matches(${noticeId}) m order by m.score desc`;
