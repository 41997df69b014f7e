import {
  getNamedType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Model } from '../src/kernel/read/model.ts';
import { betrayedBy, type AudienceWorld, type Principal } from './audiences.ts';
import { Crawl } from './crawl.ts';

interface Cell {
  /** `node Topic`, `topics`. */
  at: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Roots that take an id do what node does: they are asked for the rows of this many parties. */
const FEW = 8;
/** Tokens of a selection with which the API still reads the document around it. */
const LONG = 1_950;

const tokensOf = (selection: string) => selection.match(/\w+|\.{3}|[^\s\w,]/g)?.length ?? 0;

/** Every way in which rows can be asked for: each root field, and each Node type by the ids of all its canaries. */
export class Matrix {
  readonly crawl: Crawl;
  readonly nodeTypes: GraphQLObjectType[];
  readonly cells: Cell[];

  constructor(
    private readonly w: AudienceWorld,
    private readonly schema: GraphQLSchema,
    private readonly model: Model,
  ) {
    this.crawl = new Crawl(schema);
    this.nodeTypes = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLObjectType =>
        isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    this.cells = [...this.nodeTypes.flatMap((type) => this.nodes(type)), ...this.roots()];
  }

  /** The public id of a row. */
  idOf(type: GraphQLObjectType, uuid: string) {
    return `${this.model.sourceOf(type)!.kind}_${uuid}`;
  }

  tableOf(type: GraphQLObjectType): string | undefined {
    return this.model.sourceOf(type)?.meta?.tableName;
  }

  canariesOf(type: GraphQLObjectType) {
    const own = this.w.parties.flatMap(({ personId, ...party }) =>
      personId && ['person', 'person_settings'].includes(this.tableOf(type)!)
        ? [{ id: personId, party, texts: {} }]
        : [],
    );
    return [...this.w.canaries.filter(({ table }) => table === this.tableOf(type)), ...own];
  }

  /** One text, or a few, for all ids of a kind: it is compiled and planned once. As deep as a document may be long. */
  private nodes(type: GraphQLObjectType): Cell[] {
    this.crawl.asked.add('Query.node');
    return this.crawl
      .inParts(type, 2, (selection) => tokensOf(selection) < LONG)
      .flatMap((part) => {
        const selection = `fragment F on ${type.name} { ${part} }`;
        return this.byId(
          type,
          `node ${type.name}`,
          `query($id: ID!) { node(id: $id) { ...F } } ${selection}`,
        );
      });
  }

  private byId(type: GraphQLObjectType, at: string, query: string): Cell[] {
    return this.canariesOf(type).map(({ id }) => ({ at, query, variables: { id: this.idOf(type, id) } }));
  }

  private roots(): Cell[] {
    return Object.values(this.schema.getQueryType()!.getFields()).flatMap((field): Cell[] => {
      const { name: at, args } = field;
      const named = getNamedType(field.type);
      if (at === 'node') return [];
      this.crawl.asked.add(`Query.${at}`);
      const inner = isObjectType(named) ? `{ ${this.crawl.everything(named, 1, 3)} }` : '';
      const cell = (args: string) => ({ at, query: `{ ${at}${args} ${inner} }`, variables: {} });
      const days = args.filter(isRequiredArgument).map(({ name }) => `, ${name}: "2026-11-20"`);
      if (args.some(({ name }) => name === 'first')) return [cell(`(first: 100${days.join('')})`)];
      if (args.some(({ name }) => name === 'body')) return [cell('(body: "x")')];
      if (!args.length || !isObjectType(named)) return [cell('')];
      return this.byId(named, at, `query($id: ID!) { ${at}(id: $id) ${inner} }`).slice(0, FEW);
    });
  }

  /** All that a principal is answered, as it came over the wire. */
  async answers({ who }: Principal, cells = this.cells): Promise<Said[]> {
    const said = [];
    for (const { at, query, variables } of cells) said.push({ at, text: await who.text(query, variables) });
    return said;
  }

  /** What a principal was shown of audiences that they do not hold: `jana was shown brno by topics`. */
  leaks({ name, held }: Principal, said: readonly Said[]): string[] {
    const leaks = new Set<string>();
    for (const { at, text } of said)
      for (const { key, audience } of betrayedBy(text, this.w))
        if (!held.has(audience)) leaks.add(`${name} was shown ${key} by ${at}`);
    return [...leaks];
  }
}

export interface Said {
  at: string;
  text: string;
}
