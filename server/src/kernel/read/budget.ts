import { DomainError } from '../errors.ts';
import { ProblemCode } from '../problems.ts';

/** Rows that one request may make PostgreSQL gather, by the sizes of its pages. */
const MAX_ROWS = 20_000;

class TooManyRows extends DomainError {
  constructor(rows: number) {
    super('BAD_USER_INPUT', `This could read ${rows} rows, more than ${MAX_ROWS}: ask for smaller pages.`, [
      { code: ProblemCode.TOO_MANY_ROWS, params: { max: MAX_ROWS } },
    ]);
  }
}

/** What each execution has left of its rows, over all its statements. */
export class Budget {
  readonly #spent = new WeakMap<object, number>();

  /**
   * @param execution an object that belongs to one execution
   * @throws DomainError BAD_USER_INPUT when the rows of this execution exceed the maximum
   */
  spend(execution: object, rows: number): void {
    const spent = (this.#spent.get(execution) ?? 0) + rows;
    this.#spent.set(execution, spent);
    if (spent > MAX_ROWS) throw new TooManyRows(spent);
  }
}

export const isOverBudget = (error: unknown): error is DomainError => error instanceof TooManyRows;
