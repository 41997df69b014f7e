import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { isConnection } from './connection.ts';
import { checkSource } from './checks.ts';
import { declarationsOf, fail, rowClasses, type AnyClass } from './declarations.ts';
import { kindOf } from './kinds.ts';
import { markPerViewer } from './per-viewer.ts';
import { Source } from './source.ts';

const rowTypes = new Set<AnyClass>();

/** Marks a type whose objects are rows of a subquery, for the root fields that return `rows(…)`. */
export function RowType(): ClassDecorator {
  return (target) => void rowTypes.add(target as unknown as AnyClass);
}

/**
 * What can be read: the GraphQL schema, MikroORM's metadata and the declarations, joined.
 * @throws Error that names the field, for whatever could not be answered later
 */
export class Model {
  readonly #byClass = new Map<unknown, Source>();
  readonly #byName = new Map<string, Source>();
  readonly #pages = new Set<string>();

  constructor(
    readonly schema: GraphQLSchema,
    orm: MetadataStorage,
  ) {
    const entities = new Map<unknown, EntityMetadata>(
      [...orm.getAll().values()].map((meta) => [meta.class, meta]),
    );
    const rows = new Set<unknown>([...rowTypes, ...rowClasses()]);
    for (const { target, name } of getMetadataStorage().objectTypes) {
      const type = schema.getType(name);
      if (!isObjectType(type)) continue;
      if (isConnection(target)) this.addPage(type);
      else if (entities.has(target) || rows.has(target))
        this.add(target as AnyClass, type, entities.get(target));
    }
    for (const source of this.#byName.values()) {
      checkSource(source, (of) => this.source(of));
      markPerViewer(source);
    }
    for (const type of Object.values(schema.getTypeMap())) this.checkAbstract(type);
  }

  source(of: AnyClass): Source {
    return this.#byClass.get(of) ?? fail(`${of?.name ?? String(of)} has no table to read`);
  }

  sourceOf(type: GraphQLNamedType): Source | undefined {
    return this.#byName.get(type.name);
  }

  isPage(type: GraphQLNamedType): boolean {
    return this.#pages.has(type.name);
  }

  /** Whether every object of this type is made by the read path, and so is keyed by response name. */
  reads(type: GraphQLNamedType): boolean {
    if (this.#byName.has(type.name) || this.#pages.has(type.name)) return true;
    if (!isAbstractType(type)) return false;
    const possible = this.schema.getPossibleTypes(type);
    return possible.length > 0 && possible.every(({ name }) => this.#byName.has(name));
  }

  private add(target: AnyClass, type: GraphQLObjectType, meta: EntityMetadata | undefined) {
    const source = new Source(type, meta, declarationsOf(target), kindOf(target));
    this.#byClass.set(target, source);
    this.#byName.set(type.name, source);
  }

  private addPage(type: GraphQLObjectType) {
    const { edges, pageInfo } = type.getFields();
    for (const { name } of [type, getNamedType(edges!.type), getNamedType(pageInfo!.type)])
      this.#pages.add(name);
  }

  private checkAbstract(type: GraphQLNamedType) {
    if (!isAbstractType(type) || this.reads(type)) return;
    const entity = this.schema.getPossibleTypes(type).find(({ name }) => this.#byName.has(name));
    if (entity)
      fail(`${type.name} mixes what is read (${entity.name}) with plain classes: make it one or the other`);
  }
}
