import { Property } from '@mikro-orm/decorators/legacy';
import { Field, InterfaceType, Int } from 'type-graphql';
import { Node } from '../graphql/node.ts';
import type { Row } from '../read/declarations.ts';
import { Kind } from '../read/kinds.ts';
import { raw, sql } from '../read/sql.ts';

const tables = new Map<string, string>();

/** The table whose rows hold the files of this kind. */
export const holderOf = (kind: string): string | undefined => tables.get(kind);

/**
 * Says that the rows of an entity hold files, and what their ids begin with. Whoever sees the row may have the file.
 * The migration calls `app.hold_files(…)`, so that a row that goes takes its bytes with it.
 */
export function HoldsFiles(kind: string): ClassDecorator {
  tables.set(kind, kind);
  return Kind(kind);
}

const addressOf = (kind: string, { id }: Row, last: ReturnType<typeof sql>) =>
  sql`${raw(`'/files/${kind}_'`)} || ${id!} || '/' || ${last}`;

/** The address of a file: its name in plain letters, for what is saved by it; only the id decides what is sent. */
export const fileAddress = (kind: string) => (row: Row) =>
  addressOf(
    kind,
    row,
    sql`regexp_replace(translate(${row.name!}, 'áčďéěíľĺňóřŕšťúůýžÁČĎÉĚÍĽĹŇÓŘŔŠŤÚŮÝŽ', 'acdeeillnorrstuuyzACDEEILLNORRSTUUYZ'), '[^A-Za-z0-9.]+', '-', 'g')`,
  );

/** The address of a small picture of it; null for what is no picture. */
export const thumbnailAddress = (kind: string) => (row: Row) =>
  sql`case when ${row.width!} is not null then ${addressOf(kind, row, sql`'thumbnail'`)} end`;

/** A row that holds a file, whatever it hangs on. The bytes are under `fileId`; the audience is the row's. */
@InterfaceType('File', { implements: Node, description: 'A file that hangs on something.' })
export abstract class StoredFile extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Property({ type: 'uuid' })
  fileId!: string;

  @Field(() => String, { description: 'Its name, with an ending that says what it is.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Its media type, found in its content.' })
  @Property({ type: 'text' })
  type!: string;

  @Field(() => Int, { description: 'In bytes.' })
  @Property({ type: 'integer' })
  sizeBytes!: number;

  @Field(() => Int, { nullable: true, description: 'Of a picture, in pixels; null for other files.' })
  @Property({ type: 'integer', nullable: true })
  width?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a picture, in pixels; null for other files.' })
  @Property({ type: 'integer', nullable: true })
  height?: number | null;

  @Property({ type: 'text' })
  sha256!: string;
}
