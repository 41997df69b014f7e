import { registerEnumType } from 'type-graphql';
import { sql, type Sql } from '../../kernel/read/sql.ts';

export enum PlatformRole {
  COORDINATOR = 'COORDINATOR',
  FACILITATOR = 'FACILITATOR',
  EXPERT = 'EXPERT',
  MODERATOR = 'MODERATOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
  AUDITOR = 'AUDITOR',
}
registerEnumType(PlatformRole, {
  name: 'PlatformRole',
  description: 'What somebody does for the platform as a whole.',
  valuesConfig: {
    COORDINATOR: { description: 'Tracks topics and dealings with public bodies.' },
    FACILITATOR: { description: 'Leads meetings and writes minutes.' },
    EXPERT: { description: 'Gives consultations.' },
    MODERATOR: { description: 'Keeps discussions good and safe.' },
    ADMINISTRATOR: { description: 'Operates the system; reads nothing confidential.' },
    AUDITOR: { description: 'Reads the log of what was done.' },
  },
});

export const currentRoles = (person: Sql) => sql`array(
  select r.role from platform_role r
  where r.person_id = ${person} and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
  group by 1 order by 1)`;
