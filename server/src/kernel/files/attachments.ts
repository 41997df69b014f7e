import { randomUUID } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import type { Transaction } from '../database/orm.ts';
import { enqueue } from '../jobs/jobs.ts';
import { parseId } from '../read/kinds.ts';
import type { AttachmentInput } from './attachment.input.ts';
import { takeUploads } from './take.ts';

/** What files hang on: a row of `of`, whose files are rows of `<of>_attachment`. */
export interface Bearer {
  of: 'answer' | 'cooperation' | 'post';
  id: string;
  audienceId: number;
}

/** Hangs finished uploads of the viewer on something, in their order. */
export function attach(
  transaction: Transaction,
  viewer: Viewer,
  bearer: Bearer,
  wanted: readonly AttachmentInput[],
) {
  return hang(transaction, viewer, bearer, placed(wanted));
}

const placed = (wanted: readonly AttachmentInput[]) =>
  wanted.map(({ id, alternativeText }, position) => ({ id, alternativeText, position }));

async function hang(
  transaction: Transaction,
  viewer: Viewer,
  { of, id, audienceId }: Bearer,
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
      `insert into ${of}_attachment
         (id, audience_id, ${of}_id, position, file_id, name, alternative_text, type, size_bytes, sha256, width, height)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[randomUUID(), audienceId, id, position, file.file_id, file.name, text],
        ...[file.type, file.size_bytes, file.sha256, file.width, file.height],
      ],
    );
  }
}

/** Leaves those that are named, in this order, and hangs new ones on it; the bytes of the others go. */
export async function attachAnew(
  transaction: Transaction,
  viewer: Viewer,
  bearer: Bearer,
  wanted: readonly AttachmentInput[],
) {
  const kind = `${bearer.of}_attachment`;
  const all = placed(wanted);
  const kept = all.filter(({ id }) => parseId(kind, id));
  await detach(
    transaction,
    bearer,
    kept.map(({ id }) => parseId(kind, id)!),
  );
  for (const { id, alternativeText, position } of kept)
    await transaction.executeSql(
      `update ${kind} set position = $3, alternative_text = case when width is null then null else $4 end
       where id = $1 and ${bearer.of}_id = $2`,
      [parseId(kind, id), bearer.id, position, alternativeText?.trim() || null],
    );
  await hang(
    transaction,
    viewer,
    bearer,
    all.filter((one) => !kept.includes(one)),
  );
}

/** Takes attachments away, but for some; a job after the commit takes their bytes off the disk. */
export async function detach(
  transaction: Transaction,
  { of, id }: Pick<Bearer, 'of' | 'id'>,
  but: readonly string[] = [],
) {
  const { rows } = await transaction.executeSql(
    `delete from ${of}_attachment where ${of}_id = $1 and id <> all ($2) returning id`,
    [id, but],
  );
  if (rows.length) await enqueue(transaction, 'files', {});
}
