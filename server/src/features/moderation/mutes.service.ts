import type { Services } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { Person } from '../accounts/person.entity.ts';
import { mutePolicy } from './moderation.policy.ts';

/** Whom somebody does not want to read. */
export class Mutes {
  constructor(private readonly services: Services) {}

  mute(personId: string) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        const { id } = await em.findOneOrFail(Person, personId);
        authorize(viewer, mutePolicy.mute, { personId: id });
        await onTransaction(em).executeSql(
          'insert into mute (person_id, muted_id, audience_id, at) values ($1, $2, $3, $4) on conflict do nothing',
          [viewer.personId, id, viewer.privateAudience, this.services.clock.now()],
        );
      },
      { concerns: 'oneself' },
    );
  }

  unmute(personId: string) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        await em.findOneOrFail(Person, personId);
        await onTransaction(em).executeSql('delete from mute where person_id = $1 and muted_id = $2', [
          ...[viewer.personId, personId],
        ]);
      },
      { concerns: 'oneself' },
    );
  }
}
