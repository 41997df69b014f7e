import { createHash, randomUUID } from 'node:crypto';
import type { Services } from '../../../context.ts';
import { authorize, signedIn, type Policy } from '../../../kernel/access/authorize.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';

export const calendarPolicy = { make: (viewer) => viewer.isMember } satisfies Policy<null>;

export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Secret addresses by which people read their agenda in a calendar of their own; one for each person. */
export class CalendarFeeds {
  constructor(private readonly services: Services) {}

  /**
   * Makes an address; the former one ends. The same request has the same address, which is kept nowhere.
   * @returns its token
   */
  async make(key: string): Promise<string> {
    const { personId, privateAudience } = signedIn(this.services.viewer);
    authorize(this.services.viewer, calendarPolicy.make, null);
    const token = this.services.sealed(`calendar ${personId} ${key}`);
    await this.services.unitOfWork(
      async (em) => {
        const { executeSql } = onTransaction(em);
        // One after the other: two at once would both find none to replace.
        await executeSql('select from person_settings where id = $1 for no key update', [personId]);
        await executeSql('delete from calendar_feed where person_id = $1', [personId]);
        await executeSql(
          `insert into calendar_feed (id, audience_id, person_id, token_hash, made_at) values ($1, $2, $3, $4, $5)`,
          [randomUUID(), privateAudience, personId, hashOfToken(token), this.services.clock.now()],
        );
      },
      { once: { key, input: 'makeCalendarFeed' }, concerns: 'oneself' },
    );
    return token;
  }

  /** Ends the address that there is, if there is one. */
  async revoke(key: string): Promise<void> {
    const { personId } = signedIn(this.services.viewer);
    await this.services.unitOfWork(
      async (em) => {
        await onTransaction(em).executeSql('delete from calendar_feed where person_id = $1', [personId]);
      },
      { once: { key, input: 'revokeCalendarFeed' }, concerns: 'oneself' },
    );
  }
}
