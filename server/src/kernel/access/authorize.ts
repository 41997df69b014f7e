import { forbidden, unauthenticated } from '../errors.ts';
import type { Eyes, Viewer } from './viewer.ts';
import { audiences } from './visibility.ts';

/** Who may do one thing: pure, synchronous, over a viewer and flat facts; an entity has them and so has a compiled row. */
export type Rule<Facts> = (viewer: Actor, facts: Facts) => boolean;
export type Policy<Facts> = Record<string, Rule<Facts>>;

/** A viewer with the questions that policies ask. */
export class Actor {
  constructor(readonly viewer: Eyes | Viewer) {}

  get isMember() {
    return this.mayRead(audiences.members);
  }
  get isCoordinator() {
    return this.has('COORDINATOR');
  }
  get isModerator() {
    return this.has('MODERATOR');
  }
  get isFacilitator() {
    return this.has('FACILITATOR');
  }
  is(personId: string | null | undefined) {
    return personId != null && this.viewer.personId === personId;
  }
  mayRead(audienceId: number) {
    return this.viewer.audiences.includes(audienceId);
  }
  private has(role: Viewer['roles'][number]) {
    return 'roles' in this.viewer && this.viewer.roles.includes(role);
  }
}

/**
 * Refuses what a policy does not allow; stands on the line after loading.
 * @throws DomainError FORBIDDEN
 */
export function authorize<Facts>(viewer: Eyes, rule: Rule<Facts>, facts: Facts): void {
  if (!rule(new Actor(viewer), facts)) throw forbidden();
}

/**
 * The person behind a request.
 * @throws DomainError UNAUTHENTICATED for a visitor
 */
export function signedIn(viewer: Eyes | Viewer): Viewer {
  if (!('sessionId' in viewer)) throw unauthenticated();
  return viewer;
}
