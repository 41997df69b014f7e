import type { Policy } from '../../kernel/access/authorize.ts';

export interface OrganisationFacts {
  /** Whether the viewer holds a mandate as its admin now. */
  isAdministered: boolean;
}

export const organisationPolicy = {
  add: (viewer) => viewer.isCoordinator,
  edit: (viewer, organisation) => viewer.isCoordinator || organisation.isAdministered,
  invite: (viewer, organisation) => viewer.isCoordinator || organisation.isAdministered,
} satisfies Policy<OrganisationFacts>;
