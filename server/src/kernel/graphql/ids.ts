import { invalid } from '../errors.ts';
import { ProblemCode } from '../problems.ts';
import { parseId } from '../read/kinds.ts';

/** Of an argument or input field whose UUID is the key of a request that must not be done twice. */
export const REQUEST_ID = 'UUID of this request: a repeat does nothing.';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The UUID in the id that a client made for something new. @throws DomainError ID_INVALID */
export const createdId = (kind: string, id: string): string => {
  const uuid = parseId(kind, id);
  if (!uuid) throw invalid(ProblemCode.ID_INVALID, 'id');
  return uuid;
};

/** The key of a request that must not be done twice. @throws DomainError ID_INVALID */
export const requestKey = (id: string): string => {
  if (!UUID.test(id)) throw invalid(ProblemCode.ID_INVALID, 'requestId');
  return id.toLowerCase();
};
