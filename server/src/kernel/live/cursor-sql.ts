import { writeInSql } from '../read/json-text.ts';
import { sql, type Sql } from '../read/sql.ts';
import { StreamCursor } from './cursor.ts';

writeInSql(StreamCursor, (value) => ['"', value, '"']);

/** The cursor of a stream in the statement that reads the page: what it shows and where the stream continues are one snapshot. */
export const cursorInSql = (streamId: Sql): Sql => sql`(
  select translate(encode(uuid_send(s.id) || convert_to((select epoch from system) || '.' || s.seq, 'UTF8'), 'base64'), '+/=', '-_')
  from stream s where s.id = ${streamId})`;
