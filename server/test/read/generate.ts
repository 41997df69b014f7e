import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
} from 'graphql';

/** A number from 0 to max, from whatever drives the run. */
export type Draw = (max: number) => number;

/** Values for arguments; what is missing here can't be asked for. */
export interface Samples {
  /** Ids for an argument of a field: seen, hidden, missing, of other kinds, malformed. */
  ids(field: string): readonly string[];
  strings: readonly string[];
  /** Of connections, by `Type.field`. */
  cursors: ReadonlyMap<string, readonly string[]>;
  /** Fields (`Type.field`) to ask less often: those that always need graphql-js. */
  rare?: ReadonlySet<string>;
  /** Of other scalars, by name. */
  scalars?: Record<string, readonly unknown[]>;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType;
type Field = GraphQLField<unknown, unknown>;

/** Makes a query of a schema: mostly valid, with everything that GraphQL's selections and variables can do. */
export function generateQuery(schema: GraphQLSchema, samples: Samples, draw: Draw) {
  return new Generator(schema, samples, draw).query();
}

const MAX_DEPTH = 6;
const MAX_FIELDS = 45;

class Generator {
  private readonly variables = new Map<string, { type: string; value?: unknown }>();
  private readonly fragments: string[] = [];
  private fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly samples: Samples,
    private readonly draw: Draw,
  ) {}

  query() {
    const selection = this.selection(this.schema.getQueryType()!, MAX_DEPTH);
    const definitions = [...this.variables].map(([name, { type }]) => `$${name}: ${type}`);
    const given = [...this.variables].filter(([, { value }]) => value !== undefined);
    return {
      text: `query Q${definitions.length ? `(${definitions.join(', ')})` : ''} { ${selection} } ${this.fragments.join(' ')}`,
      variables: Object.fromEntries(given.map(([name, { value }]) => [name, value])),
    };
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.draw(from.length - 1)]!;
  }

  private isOneIn(n: number): boolean {
    return this.draw(n - 1) === 0;
  }

  private selection(type: Composite, depth: number): string {
    if (isAbstractType(type)) return this.abstractSelection(type, depth);
    const selections = Array.from({ length: 1 + this.draw(4) }, () => this.selectionOf(type, depth));
    return selections.join(' ');
  }

  private selectionOf(type: GraphQLObjectType, depth: number): string {
    const kind = this.draw(14);
    if (kind === 0) return `__typename${this.directive()}`;
    if (kind === 1) return this.spread(type, depth);
    const isAsked = ({ name }: Field) => !this.samples.rare?.has(`${type.name}.${name}`) || this.isOneIn(5);
    const fields = Object.values(type.getFields()).filter((field) => this.canAsk(field) && isAsked(field));
    const leaves = fields.filter(({ type }) => isLeafType(getNamedType(type)));
    const isDeep = depth <= 0 || this.fields > MAX_FIELDS;
    const choice = isDeep ? leaves : fields;
    const field = choice.length && this.pick(choice);
    return field ? this.field(type, field, depth) : '__typename';
  }

  private abstractSelection(type: GraphQLInterfaceType | GraphQLUnionType, depth: number): string {
    const parts = this.isOneIn(2) ? ['__typename'] : [];
    if ('getFields' in type && this.isOneIn(2))
      parts.push(this.field(type, this.pick(Object.values(type.getFields())), depth));
    for (const possible of this.schema.getPossibleTypes(type))
      if (this.draw(2)) parts.push(this.spread(possible, depth));
    return parts.join(' ') || '__typename';
  }

  private spread(type: GraphQLObjectType, depth: number): string {
    const selection = this.selection(type, depth - 1);
    if (!this.isOneIn(3)) return `... on ${type.name}${this.directive()} { ${selection} }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${selection} }`);
    return `...${name}${this.directive()}`;
  }

  private canAsk({ args }: Field): boolean {
    return args.every((arg) => !isNonNullType(arg.type) || this.valuesOf(arg, '').length > 0);
  }

  private field(type: Composite, field: Field, depth: number): string {
    const number = ++this.fields;
    const isAliased = field.args.length > 0 || this.isOneIn(4);
    const alias = isAliased
      ? `${this.isOneIn(12) ? this.pick(['a', 'b']) : `${field.name}_${number}`}: `
      : '';
    const head = `${alias}${field.name}${this.args(type, field)}${this.directive()}`;
    const named = getNamedType(field.type as GraphQLOutputType);
    if (isLeafType(named)) return head;
    const once = `${head} { ${this.selection(named as Composite, depth - 1)} }`;
    return this.isOneIn(8) ? `${once} ${head} { ${this.selection(named as Composite, depth - 1)} }` : once;
  }

  private args(type: Composite, field: Field): string {
    const isPaged = field.args.some(({ name }) => name === 'first');
    const written = [
      ...(isPaged ? this.pageArgs(`${type.name}.${field.name}`, field) : []),
      ...field.args
        .filter(({ name }) => !(isPaged && PAGE_ARGS.has(name)))
        .flatMap((arg) => this.arg(field, arg)),
    ];
    return written.length ? `(${written.join(', ')})` : '';
  }

  private pageArgs(at: string, { args }: Field): string[] {
    const size = this.isOneIn(41) ? this.pick([0, 101, -1]) : 1 + this.draw(5);
    const written = this.isOneIn(41)
      ? []
      : [`${this.isOneIn(3) ? 'last' : 'first'}: ${this.value(args[0]!.type, size)}`];
    const cursors = this.samples.cursors.get(at) ?? [];
    for (const side of ['after', 'before'])
      if (cursors.length && this.isOneIn(6))
        written.push(
          `${side}: ${this.value(args.find(({ name }) => name === side)!.type, this.isOneIn(9) ? null : this.pick(cursors))}`,
        );
    return written;
  }

  private arg(field: Field, arg: GraphQLArgument): string[] {
    const values = this.valuesOf(arg, field.name);
    if (!values.length || (!isNonNullType(arg.type) && !this.isOneIn(3))) return [];
    const value = !isNonNullType(arg.type) && this.isOneIn(8) ? null : this.pick(values);
    return [`${arg.name}: ${this.value(arg.type, value)}`];
  }

  private valuesOf({ type }: GraphQLArgument, field: string): readonly unknown[] {
    const nullable = getNullableType(type);
    const named = getNamedType(type);
    const values = isEnumType(named)
      ? named.getValues().map(({ name }) => name)
      : (this.samples.scalars?.[named.name] ?? this.plainValues(named.name, field));
    return isListType(nullable) ? values.map((value) => [value]) : values;
  }

  private plainValues(scalar: string, field: string): readonly unknown[] {
    if (scalar === 'Boolean') return [true, false];
    if (scalar === 'Int') return [0, 1, 2, 3, 5, 8, 13];
    if (scalar === 'String') return this.samples.strings;
    return scalar === 'ID' ? this.samples.ids(field) : [];
  }

  /** In the text, or as a variable with or without a default. */
  private value(type: GraphQLInputType, value: unknown): string {
    if (this.isOneIn(2)) return literal(type, value);
    const isDefault = value !== null && this.isOneIn(3);
    const name = `v${this.variables.size}`;
    const declared = isDefault ? `${getNullableType(type)} = ${literal(type, value)}` : String(type);
    this.variables.set(name, { type: declared, ...(!isDefault && { value }) });
    return `$${name}`;
  }

  private directive(): string {
    if (!this.isOneIn(7)) return '';
    const isOn = this.isOneIn(2);
    if (this.isOneIn(2)) return ` @${this.pick(['skip', 'include'])}(if: ${isOn})`;
    const name = `v${this.variables.size}`;
    this.variables.set(
      name,
      this.isOneIn(3) ? { type: `Boolean! = ${isOn}` } : { type: 'Boolean!', value: isOn },
    );
    return ` @${this.pick(['skip', 'include'])}(if: $${name})`;
  }
}

const PAGE_ARGS = new Set(['first', 'last', 'after', 'before']);

function literal(type: GraphQLInputType, value: unknown): string {
  const nullable = getNullableType(type);
  if (Array.isArray(value) && isListType(nullable))
    return `[${value.map((item) => literal(nullable.ofType, item)).join(', ')}]`;
  return value !== null && isEnumType(nullable) ? String(value) : JSON.stringify(value);
}
