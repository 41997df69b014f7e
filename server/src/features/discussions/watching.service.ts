import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import type { Viewer } from '../../kernel/access/viewer.ts';
import { onTransaction, type Transaction } from '../../kernel/database/orm.ts';
import type { Services } from '../../context.ts';
import { Topic } from '../topics/topic.entity.ts';
import { Discussion } from './discussion.entity.ts';
import type { DiscussionCategory } from './discussion.enums.ts';
import { discussionPolicy } from './discussion.policy.ts';
import { UNWATCH, WATCH } from './follow.sql.ts';
import type { WatchLevel } from './watching.enums.ts';

/** How much somebody is told of discussions; seen by nobody else. Saying it again changes nothing. */
export class Watching {
  constructor(private readonly services: Services) {}

  /** Null takes back what was said of the discussion: what was said of its topic or category counts again. */
  discussion(id: string, level: WatchLevel | null) {
    return this.said(async (em, { personId, privateAudience }) => {
      await em.findOneOrFail(Discussion, id);
      const { executeSql } = onTransaction(em);
      if (level) await executeSql(WATCH, [personId, id, privateAudience, level]);
      else await executeSql(UNWATCH, [personId, id]);
    });
  }

  topic(id: string, level: WatchLevel | null) {
    return this.said(async (em, viewer) => {
      await em.findOneOrFail(Topic, id);
      await watch(onTransaction(em), viewer, ['TOPIC', id], level);
    });
  }

  category(category: DiscussionCategory, level: WatchLevel | null) {
    return this.said((em, viewer) => watch(onTransaction(em), viewer, ['CATEGORY', category], level));
  }

  private said(work: (em: EntityManager, viewer: Viewer) => Promise<void>) {
    const viewer = signedIn(this.services.viewer);
    authorize(viewer, discussionPolicy.follow, { authorId: viewer.personId });
    return this.services.unitOfWork((em) => work(em, viewer), { concerns: 'oneself' });
  }
}

async function watch(
  { executeSql }: Transaction,
  { personId, privateAudience }: Viewer,
  [scope, key]: readonly [string, string],
  level: WatchLevel | null,
) {
  if (!level) {
    await executeSql('delete from watch where person_id = $1 and scope = $2 and key = $3', [
      personId,
      scope,
      key,
    ]);
    return;
  }
  await executeSql(
    `insert into watch (person_id, audience_id, scope, key, level) values ($1, $2, $3, $4, $5)
     on conflict (person_id, scope, key) do update set level = excluded.level where watch.level <> excluded.level`,
    [personId, privateAudience, scope, key, level],
  );
}
