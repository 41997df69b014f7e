import type { FieldNode, FragmentDefinitionNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { TAG, type Json } from '../json-text.ts';
import type { Model } from '../model.ts';
import { REFUSED, attempt, shapeOf, type Asked, type Hole, type Scope, type Site } from '../plan.ts';
import { Late, Sql, join, sql } from '../sql.ts';

export type Fragments = Record<string, FragmentDefinitionNode>;
type Field = GraphQLField<unknown, unknown>;

/** One statement while it is being compiled: its aliases, joins, argument sites and holes. */
export class Draft {
  readonly sites: Site[] = [];
  readonly holes: Hole[] = [];
  isTagged = false;
  isForeign = false;
  #aliases = 0;
  #parent = -1;
  #joins: Sql[] = [];

  constructor(
    readonly model: Model,
    readonly fragments: Fragments,
    readonly scope: Scope,
  ) {}

  alias(): string {
    return `t${this.#aliases++}`;
  }

  /**
   * Makes a place that depends on arguments.
   * @returns what was asked and its fragments with their values left to the request; undefined when refused
   */
  site<A extends Asked>(ask: (scope: Scope) => A): { asked: A; fragments: Sql[] } | undefined {
    const index = this.sites.length;
    const asked = attempt(ask, this.scope) as A | undefined;
    this.sites.push({ ask, shape: asked ? shapeOf(asked) : REFUSED, parent: this.#parent });
    if (!asked) return undefined;
    let position = 0;
    const late = (value: unknown) => {
      if (value instanceof Late) return value;
      const at = position++;
      return new Late((_, sites) => sites[index]![at]);
    };
    return {
      asked,
      fragments: asked.fragments.map(({ strings, values }) => new Sql(strings, values.map(late))),
    };
  }

  /** Compiles what is answered within the rows of the last site. */
  within<T>(compile: () => T): T {
    const outer = this.#parent;
    this.#parent = this.sites.length - 1;
    const compiled = compile();
    this.#parent = outer;
    return compiled;
  }

  /** Adds a join to the FROM that is being compiled. */
  join(join: Sql): void {
    this.#joins.push(join);
  }

  /** Compiles an expression and the joins that its to-one fields ask for. */
  joined<T>(compile: () => T): { expression: T; joins: Sql } {
    const outer = this.#joins;
    this.#joins = [];
    const expression = compile();
    const joins = join(this.#joins, '');
    this.#joins = outer;
    return { expression, joins };
  }

  /** `expression from table left join …` */
  from(table: Sql, compile: () => Sql): Sql {
    const { expression, joins } = this.joined(compile);
    return sql`${expression} from ${table}${joins}`;
  }

  /** The selected fields of an object, duplicates merged, by response name. */
  fields(type: GraphQLObjectType, nodes: readonly FieldNode[]): [string, readonly FieldNode[]][] {
    const { schema } = this.model;
    return [...collectSubfields(schema, this.fragments, this.scope.variables, type, nodes as FieldNode[])];
  }

  /** `{"key":value,…}` with every value made by `valueOf`. */
  object(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    valueOf: (field: Field, nodes: readonly FieldNode[]) => Json,
    isTagged = false,
  ): Json {
    const fields = this.fields(type, nodes);
    const members = fields.flatMap(([key, [node, ...more]], i) => {
      const name = node!.name.value;
      const value =
        name === '__typename' ? [`"${type.name}"`] : valueOf(type.getFields()[name]!, [node!, ...more]);
      return [`${i ? ',' : ''}${JSON.stringify(key)}:`, ...value];
    });
    if (!isTagged) return ['{', ...members, '}'];
    this.isTagged = true;
    return [`{${TAG}"$t":"${type.name}"${fields.length ? ',' : ''}${TAG}`, ...members, '}'];
  }
}
