import type { NonEmptyArray } from 'type-graphql';
import * as accounts from './features/accounts/contract.ts';
import * as advocacy from './features/advocacy/contract.ts';
import * as authorities from './features/authorities/contract.ts';
import * as cooperation from './features/cooperation/contract.ts';
import * as discussions from './features/discussions/contract.ts';
import * as experience from './features/experience/contract.ts';
import * as groups from './features/groups/contract.ts';
import * as inbox from './features/inbox/contract.ts';
import * as moderation from './features/moderation/contract.ts';
import * as organisations from './features/organisations/contract.ts';
import * as topics from './features/topics/contract.ts';

type Class = new () => object;

/** What a feature adds to the schema; `types` are those reached only through an interface, such as events. */
interface Contract {
  entities: (abstract new () => object)[];
  types?: (abstract new () => object)[];
  resolvers: Class[];
}

/** In the order of who may know whom. */
const features: Contract[] = [
  ...[accounts, organisations, cooperation, groups, authorities, topics],
  ...[advocacy, discussions, experience, moderation, inbox],
];

export const entities = features.flatMap((feature) => feature.entities);

/** Types that the schema would not find by itself. */
export const orphanedTypes = [...entities, ...features.flatMap((feature) => feature.types ?? [])] as Class[];

export const resolvers = features.flatMap((feature) => feature.resolvers) as NonEmptyArray<Class>;
