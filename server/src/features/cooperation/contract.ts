import { CooperationAttachment } from './cooperation-attachment.entity.ts';
import { CooperationSide } from './cooperation-side.entity.ts';
import { CooperationStep } from './cooperation-step.entity.ts';
import { Cooperation } from './cooperation.entity.ts';
import * as cooperationFields from './cooperation.fields.ts';
import { CooperationResolver } from './cooperation.resolver.ts';

export const entities = [Cooperation, CooperationAttachment, CooperationSide, CooperationStep];

export const resolvers = [CooperationResolver, cooperationFields.CooperationsOfOrganisation];
