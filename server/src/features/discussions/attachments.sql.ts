import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../kernel/access/viewer.ts';
import type { Transaction } from '../../kernel/database/orm.ts';
import { takeUploads } from '../../kernel/files/take.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { parseId } from '../../kernel/read/kinds.ts';
import type { AttachmentInput } from './discussion.inputs.ts';
import type { Post } from './post.entity.ts';

/** Hangs finished uploads of the viewer on a post, in this order after `position`. */
export async function attach(
  transaction: Transaction,
  viewer: Viewer,
  { id, audienceId }: Pick<Post, 'id' | 'audienceId'>,
  wanted: readonly (AttachmentInput & { position: number })[],
) {
  if (!wanted.length) return;
  const files = await takeUploads(
    transaction,
    viewer,
    wanted.map((one) => one.id),
  );
  for (const [i, file] of files.entries()) {
    const { position, alternativeText } = wanted[i]!;
    const text = (file.width && alternativeText?.trim()) || null;
    await transaction.executeSql(
      `insert into post_attachment
         (id, audience_id, post_id, position, file_id, name, alternative_text, type, size_bytes, sha256, width, height)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[randomUUID(), audienceId, id, position, file.file_id, file.name, text],
        ...[file.type, file.size_bytes, file.sha256, file.width, file.height],
      ],
    );
  }
}

/** Leaves the post those that are named, in this order, and hangs new ones on it; the bytes of the others go. */
export async function attachAnew(
  transaction: Transaction,
  viewer: Viewer,
  post: Pick<Post, 'id' | 'audienceId'>,
  wanted: readonly AttachmentInput[],
) {
  const placed = wanted.map(({ id, alternativeText }, position) => ({ id, alternativeText, position }));
  const kept = placed.filter(({ id }) => parseId('post_attachment', id));
  await detach(
    transaction,
    post.id,
    kept.map(({ id }) => parseId('post_attachment', id)!),
  );
  for (const { id, alternativeText, position } of kept)
    await transaction.executeSql(
      `update post_attachment set position = $3, alternative_text = case when width is null then null else $4 end
       where id = $1 and post_id = $2`,
      [parseId('post_attachment', id), post.id, position, alternativeText?.trim() || null],
    );
  await attach(
    transaction,
    viewer,
    post,
    placed.filter((one) => !kept.includes(one)),
  );
}

/** Takes the attachments of a post away, but for some; a job after the commit takes their bytes off the disk. */
export async function detach(transaction: Transaction, postId: string, but: readonly string[] = []) {
  const { rows } = await transaction.executeSql(
    'delete from post_attachment where post_id = $1 and id <> all ($2) returning id',
    [postId, but],
  );
  if (rows.length) await enqueue(transaction, 'files', {});
}
