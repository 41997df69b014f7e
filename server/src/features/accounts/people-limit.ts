import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Services } from '../../context.ts';
import { Actor } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { ExecutionRequest } from '../../kernel/graphql/server.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { parsed } from '../../kernel/read/result.ts';
import { PeopleListed } from './people-listed.ts';

/** How many other people one account is named in lists in a day. */
const A_DAY = { members: 300, staff: 3_000 };

type Execute = (request: ExecutionRequest<Services>) => Promise<ExecutionResult>;

/**
 * Counts whom the lists of an answer name to somebody, each once a day, and keeps back the answer that would be too many:
 * PEOPLE_LIMIT. What lists nobody is answered as before.
 */
export function limitingPeople(schema: GraphQLSchema, execute: Execute): Execute {
  const listed = new PeopleListed(schema);
  return async (request) => {
    const result = await execute(request);
    const { document, operation, context } = request;
    if (!('sessionId' in context.viewer) || !listed.asksForAny(document, operation)) return result;
    const people = listed.in(document, operation, parsed(result).data ?? null);
    if (!people.length) return result;
    const actor = new Actor(context.viewer);
    const max = actor.isCoordinator || actor.isModerator ? A_DAY.staff : A_DAY.members;
    return (await isWithin(context, people, max)) ? result : { errors: [tooMany(max)] };
  };
}

async function isWithin({ unitOfWork }: Services, people: string[], max: number): Promise<boolean> {
  const isWithin = await unitOfWork(
    async (em) => {
      const { rows } = await onTransaction(em).executeSql<{ read: boolean }>(
        'select app.read_people($1, $2) read',
        [people, max],
      );
      return rows[0]!.read;
    },
    { concerns: 'oneself' },
  );
  return isWithin!;
}

const tooMany = (max: number) =>
  new DomainError('TOO_MANY_REQUESTS', 'As many people were listed today as may be.', [
    { code: ProblemCode.PEOPLE_LIMIT, params: { max } },
  ]);
