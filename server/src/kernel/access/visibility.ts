import { registerEnumType } from 'type-graphql';
import { sql, type Sql } from '../read/sql.ts';

/** The audiences that every installation has. */
export const audiences = {
  public: 1,
  partners: 2,
  members: 3,
  coordinators: 4,
  moderators: 5,
  auditors: 6,
} as const;

/** Whether an audience is one of these: no organisation's, group's or person's own. */
export const isEverywhere = (audienceId: number) => audienceId <= audiences.auditors;

export enum Visibility {
  PUBLIC = 'PUBLIC',
  PARTNERS = 'PARTNERS',
  MEMBERS = 'MEMBERS',
  GROUP = 'GROUP',
  RESTRICTED = 'RESTRICTED',
}
registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'Who may see something.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody.' },
    PARTNERS: { description: 'Members and partners of the platform.' },
    MEMBERS: { description: 'People of member organisations and those who work for the platform.' },
    GROUP: { description: 'One working group.' },
    RESTRICTED: { description: 'One organisation or party.' },
  },
});

/** The visibility of a row, from its audience. */
export const visibilityOf = (row: { audienceId?: Sql }) =>
  sql`case ${row.audienceId!} when 1 then 'PUBLIC' when 2 then 'PARTNERS' when 3 then 'MEMBERS'
    else coalesce((select 'GROUP' from audience a where a.id = ${row.audienceId!} and a.kind = 'group'), 'RESTRICTED') end`;
