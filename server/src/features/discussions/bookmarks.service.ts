import { randomUUID } from 'node:crypto';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import type { Services } from '../../context.ts';
import { Bookmark } from './bookmark.entity.ts';
import { discussionPolicy } from './discussion.policy.ts';
import { Post } from './post.entity.ts';
import type { ReminderJob } from './reminder.job.ts';

/** What somebody keeps to come back to. Saying it again changes nothing. */
export class Bookmarks {
  constructor(private readonly services: Services) {}

  /** Null tells of it no more. */
  keep(postId: string, remindAt: Date | null) {
    const viewer = signedIn(this.services.viewer);
    const { personId: person, privateAudience: audienceId } = viewer;
    authorize(viewer, discussionPolicy.follow, { authorId: person });
    return this.services.unitOfWork(
      async (em) => {
        const [post, at] = [await em.findOneOrFail(Post, postId), this.services.clock.now()];
        await onTransaction(em).executeSql(
          `insert into bookmark (id, audience_id, person_id, post_id, at) values ($1, $2, $3, $4, $5)
           on conflict (person_id, post_id) do nothing`,
          [randomUUID(), audienceId, person, post.id, at],
        );
        const bookmark = await em.findOneOrFail(Bookmark, { person, post: post.id });
        if (!bookmark.remind(remindAt, at)) return;
        const job: ReminderJob = { id: bookmark.id, at: remindAt!.toISOString() };
        await enqueue(onTransaction(em), 'reminders', job, { startAfter: remindAt! });
      },
      { concerns: 'oneself' },
    );
  }

  remove(postId: string) {
    const { personId } = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        await em.findOneOrFail(Post, postId);
        await onTransaction(em).executeSql('delete from bookmark where person_id = $1 and post_id = $2', [
          ...[personId, postId],
        ]);
      },
      { concerns: 'oneself' },
    );
  }
}
