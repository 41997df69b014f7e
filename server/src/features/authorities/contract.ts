import { BodyParent, FormerName, PublicBody } from './public-body.entity.ts';
import { PublicBodyResolver } from './public-body.resolver.ts';

export const entities = [PublicBody, BodyParent, FormerName];

export const resolvers = [PublicBodyResolver];
