import { ExperienceChange } from './experience-change.entity.ts';
import { ExperienceNotice } from './experience-notice.entity.ts';
import * as experienceFields from './experience.fields.ts';
import { ExperienceResolver } from './experience.resolver.ts';
import { GoodPracticeCandidate } from './good-practice.entity.ts';
import { GoodPracticeResolver } from './good-practice.resolver.ts';

export const entities = [ExperienceNotice, ExperienceChange, GoodPracticeCandidate];

export const resolvers = [
  ExperienceResolver,
  GoodPracticeResolver,
  experienceFields.ExperienceOfDiscussion,
  experienceFields.ExperienceOfViewer,
  experienceFields.ExperienceOfOrganisation,
];
