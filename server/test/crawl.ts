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
  type GraphQLObjectType,
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
   * @param apart keeps apart what two types of one interface call the same
   */
  everything(type: GraphQLNamedType, levels: number, size = 5, apart = together): string {
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      const clashing = clashes(possible);
      const parts = possible.map(
        (one) =>
          `... on ${one.name} { ${this.everything(one, levels, size, { prefix: `${one.name}_`, clashing })} }`,
      );
      return ['__typename', ...parts].join(' ');
    }
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const parts = fields.filter(isFree).map((field) => this.field(type.name, field, levels, size, apart));
    return ['__typename', ...parts.filter(Boolean)].join(' ');
  }

  /**
   * The same in as many selections as it takes for each to be short enough, each field as deep as it fits.
   * @param fits whether a selection may be asked for
   */
  inParts(type: GraphQLObjectType, levels: number, fits: (selection: string) => boolean): string[] {
    const parts: string[] = [];
    let part = '__typename';
    for (const field of Object.values(type.getFields()).filter(isFree)) {
      const of = (crawl: Crawl, deep: number) => crawl.field(type.name, field, deep, 5, together);
      const deep = [...Array(levels + 1).keys()]
        .toReversed()
        .find((one) => fits(`__typename ${of(new Crawl(this.schema), one)}`));
      if (deep === undefined) continue;
      const one = of(this, deep);
      if (!fits(`${part} ${one}`)) [part] = (parts.push(part), ['__typename']);
      part = `${part} ${one}`;
    }
    return [...parts, part];
  }

  private field(
    of: string,
    { name, type, args }: Field,
    levels: number,
    size: number,
    { prefix, clashing }: Apart,
  ): string {
    const named = getNamedType(type);
    const isPage = args.some(({ name }) => name === 'first');
    // A connection, its edges and their nodes are one step; what is computed of the row is none.
    const isStep = !isPage && !of.endsWith('Connection') && !/(Abilities|Count|Info|Match)$/.test(named.name);
    if (isCompositeType(named) && levels <= 0 && !/(Connection|Edge)$/.test(of) && (isStep || isPage))
      return '';
    this.asked.add(`${of}.${name}`);
    const isApart = clashing.has(name);
    const head = `${isApart ? `${prefix}${name}: ` : ''}${name}${isPage ? `(first: ${size})` : ''}`;
    return isLeafType(named)
      ? head
      : `${head} { ${this.everything(named, isStep ? levels - 1 : levels, size)} }`;
  }
}

interface Apart {
  prefix: string;
  /** Fields that have different types, so that one question cannot ask for both under one name. */
  clashing: ReadonlySet<string>;
}
const together: Apart = { prefix: '', clashing: new Set() };

function clashes(types: readonly GraphQLObjectType[]): Set<string> {
  const known = new Map<string, string>();
  const names = types.flatMap((type) =>
    Object.values(type.getFields()).flatMap(({ name, type: given }) => {
      const former = known.get(name) ?? String(given);
      known.set(name, former);
      return former === String(given) ? [] : [name];
    }),
  );
  return new Set(names);
}

const isFree = ({ args }: { args: readonly GraphQLArgument[] }) =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
