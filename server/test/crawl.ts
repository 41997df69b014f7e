import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Writes selections of everything that a schema has to give, and keeps account of what was asked. */
export class Crawl {
  /** `Type.field` of everything that was selected. */
  readonly asked = new Set<string>();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * All fields of a type, and of what hangs on it so many levels down; pages of `size` items.
   * @param prefix keeps apart what two types of one interface call the same
   */
  everything(type: GraphQLNamedType, levels: number, size = 5, prefix = ''): string {
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      const parts = possible.map(
        (one) => `... on ${one.name} { ${this.everything(one, levels, size, `${one.name}_`)} }`,
      );
      return ['__typename', ...parts].join(' ');
    }
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const parts = fields.filter(isFree).map((field) => this.field(type.name, field, levels, size, prefix));
    return ['__typename', ...parts.filter(Boolean)].join(' ');
  }

  private field(
    of: string,
    { name, type, args }: Field,
    levels: number,
    size: number,
    prefix: string,
  ): string {
    const named = getNamedType(type);
    const isPage = args.some(({ name }) => name === 'first');
    // A connection, its edges and their nodes are one step; what is computed of the row is none.
    const isStep = !isPage && !of.endsWith('Connection') && !/(Abilities|Count|Info|Match)$/.test(named.name);
    if (isCompositeType(named) && levels <= 0 && !/(Connection|Edge)$/.test(of) && (isStep || isPage))
      return '';
    this.asked.add(`${of}.${name}`);
    const head = `${prefix && isCompositeType(named) ? `${prefix}${name}: ` : ''}${name}${isPage ? `(first: ${size})` : ''}`;
    return isLeafType(named)
      ? head
      : `${head} { ${this.everything(named, isStep ? levels - 1 : levels, size)} }`;
  }
}

const isFree = ({ args }: { args: readonly GraphQLArgument[] }) =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
