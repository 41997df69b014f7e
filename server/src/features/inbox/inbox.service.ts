import { signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Services } from '../../context.ts';

/** What concerns one person. */
export class Inbox {
  constructor(private readonly services: Services) {}

  /** Everything up to a moment has been seen. */
  markRead(upTo: Date): Promise<unknown> {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      (em) =>
        onTransaction(em).executeSql(
          'update notification set read_at = $2 where person_id = $1 and read_at is null and at <= $3',
          [viewer.personId, this.services.clock.now(), upTo],
        ),
      { concerns: 'oneself' },
    );
  }
}
