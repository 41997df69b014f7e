import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import type { GraphQLObjectType } from 'graphql';
import { fail, type Declaration, type Row } from './declarations.ts';
import { identifier, sql, type Sql } from './sql.ts';

/** Where the rows of a GraphQL object type come from: an entity's table or, without metadata, a subquery. */
export class Source {
  constructor(
    readonly type: GraphQLObjectType,
    readonly meta: EntityMetadata | undefined,
    readonly declarations: ReadonlyMap<string, Declaration>,
    /** What its public ids begin with. */
    readonly kind?: string,
  ) {}

  get table(): Sql {
    const { schema, tableName } = this.meta ?? fail(`${this.type.name} has no table`);
    return schema ? sql`${identifier(schema)}.${identifier(tableName)}` : identifier(tableName);
  }

  get primaryKey(): string {
    return this.meta?.primaryKeys[0] ?? fail(`${this.type.name} has no primary key`);
  }

  find(name: string): EntityProperty | undefined {
    const properties = this.meta?.properties as Record<string, EntityProperty> | undefined;
    const property =
      properties?.[name] ?? (name.endsWith('Id') ? properties?.[name.slice(0, -2)] : undefined);
    return property?.fieldNames?.length ? property : undefined;
  }

  property(name: string): EntityProperty {
    return this.find(name) ?? fail(`${this.type.name}.${name} is no column of the entity`);
  }

  columnType(name: string): string {
    return this.property(name).columnTypes[0]!.replace('serial', 'int');
  }

  /** Columns and computed fields under a table's alias. */
  row(alias: string): Row {
    const row: Row = new Proxy(
      {},
      { get: (_, name) => (typeof name === 'string' ? this.expression(name, alias, row) : undefined) },
    );
    return row;
  }

  private expression(name: string, alias: string, row: Row): Sql {
    const declaration = this.declarations.get(name);
    if (declaration?.is === 'computed') return sql`(${declaration.as(row)})`;
    const column = this.meta ? this.property(name).fieldNames[0]! : name;
    return sql`${identifier(alias)}.${identifier(column)}`;
  }

  /** `row.<relation> = other.<primary key>` */
  join(row: Row, relation: string, other: Source, otherRow: Row): Sql {
    const { joinColumns, referencedColumnNames } = this.property(relation);
    if (joinColumns?.length !== 1)
      fail(`${this.type.name}.${relation} is no to-one relation over one column`);
    const key = other.meta!.props.find(({ fieldNames }) => fieldNames?.[0] === referencedColumnNames[0])!;
    return sql`${otherRow[key.name]!} = ${row[relation]!}`;
  }

  /** JSON of the needed columns becomes what an entity would hold: Dates, bigints. Changes the row it is given. */
  reviver(needs: readonly string[]): (row: Record<string, unknown>) => Record<string, unknown> {
    const revivers = needs.flatMap((name) => {
      const revive = this.reviverOf(name);
      return revive ? [[name, revive] as const] : [];
    });
    return (row) => {
      for (const [name, revive] of revivers) if (row[name] != null) row[name] = revive(row[name] as string);
      return row;
    };
  }

  private reviverOf(name: string): ((text: string) => unknown) | undefined {
    const type = this.declarations.has(name) ? undefined : this.find(name)?.runtimeType;
    const isDateTime = type === 'Date' || String(this.type.getFields()[name]?.type).startsWith('DateTime');
    if (isDateTime) return (text) => new Date(text);
    return type === 'bigint' ? BigInt : undefined;
  }

  /** JSON text of a needed column or computed field, as `reviver` expects it. */
  needed(name: string, row: Row): Sql {
    const isBigint =
      !this.declarations.has(name) && this.meta && /^(bigint|int8)/.test(this.columnType(name));
    const value = row[name]!;
    return sql`coalesce(to_json(${isBigint ? sql`${value}::text` : value})::text, 'null')`;
  }
}
