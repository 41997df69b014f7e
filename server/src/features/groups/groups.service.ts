import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize } from '../../kernel/access/authorize.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { justified, markSensitive, type Justified } from '../../kernel/text/sensitive.ts';
import { actingFor } from '../organisations/acting-for.ts';
import { factsOf } from './group-facts.ts';
import { reasonOf, refuse, type Answer, type Said } from './group-verbs.ts';
import { Group } from './group.entity.ts';
import type { EditGroupInput, OpenGroupInput } from './group.inputs.ts';
import { groupPolicy } from './group.policy.ts';

/** Working groups across organisations. Rows are written by definer verbs alone. */
export class Groups {
  constructor(private readonly services: Services) {}

  open(id: string, input: OpenGroupInput) {
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, groupPolicy.open, { isFacilitated: false });
        const sensitive = justified(textsOf(input), input.sensitiveReason);
        const organisation = await actingFor(em, this.services, input.actingForId);
        await onTransaction(em).executeSql('select app.open_group($1, $2, $3, $4::text[], $5, $6)', [
          ...[id, input.name.trim(), input.purpose.trim(), input.focusAreas, randomUUID(), organisation],
        ]);
        await mark(em, id, sensitive);
      },
      { once: { key: id, input }, changesRights: true },
    );
  }

  edit({ id, requestId, ...input }: EditGroupInput) {
    const uuid = toUuid('group', id);
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, groupPolicy.lead, await factsOf(em, this.services, uuid));
        const group = await em.findOneOrFail(Group, uuid);
        const former = Object.values(textsOf(group)).join('\n');
        const sensitive = justified(textsOf(input), input.sensitiveReason, former);
        const { rows } = await onTransaction(em).executeSql<Answer>(
          'select app.edit_group($1, $2, $3, $4, $5::text[]) problem',
          [uuid, input.version, input.name.trim(), input.purpose.trim(), input.focusAreas],
        );
        refuse(rows);
        await mark(em, uuid, sensitive);
      },
      { once: { key: requestId, input: { id: uuid, ...input } } },
    );
  }

  reopen(groupId: string, requestId: string) {
    const uuid = toUuid('group', groupId);
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, groupPolicy.lead, await factsOf(em, this.services, uuid));
        await onTransaction(em).executeSql('select app.reopen_group($1)', [uuid]);
      },
      { once: { key: requestId, input: { reopen: uuid } }, changesRights: true },
    );
  }

  close(groupId: string, requestId: string, said: Said) {
    const { sensitiveReason } = said;
    const reason = reasonOf(said);
    const uuid = toUuid('group', groupId);
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, groupPolicy.lead, await factsOf(em, this.services, uuid));
        const sensitive = justified({ reason }, sensitiveReason);
        await onTransaction(em).executeSql('select app.close_group($1, $2)', [uuid, reason]);
        await mark(em, uuid, sensitive);
      },
      { once: { key: requestId, input: { close: uuid, reason, sensitiveReason } }, changesRights: true },
    );
  }
}

const mark = (em: EntityManager, id: string, sensitive: Justified | null) =>
  markSensitive(onTransaction(em), 'working_group', { id, audienceId: audiences.members }, sensitive);

/** What of a group is looked through for personal data. */
const textsOf = ({ name, purpose, focusAreas }: Pick<OpenGroupInput, 'name' | 'purpose' | 'focusAreas'>) => ({
  name,
  purpose,
  focusAreas: focusAreas.join('\n'),
});
