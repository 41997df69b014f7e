import type { Viewer } from '../access/viewer.ts';
import type { Transaction } from '../database/orm.ts';
import { invalid } from '../errors.ts';
import { ProblemCode } from '../problems.ts';
import { parseId } from '../read/kinds.ts';

export interface TakenFile {
  file_id: string;
  name: string;
  type: string;
  size_bytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
}

/**
 * Takes finished uploads of the viewer, in the order given, once: from now on the caller's rows hold their bytes, or the
 * transaction takes it all back.
 * @throws DomainError UPLOAD_UNKNOWN for one that is not theirs, not finished, refused, expired or taken already
 */
export async function takeUploads(
  { executeSql }: Transaction,
  viewer: Viewer,
  ids: readonly string[],
): Promise<TakenFile[]> {
  const uuids = ids.map((id) => parseId('upload', id));
  const { rows } = await executeSql<TakenFile>(
    `update upload set taken_at = now()
     where id = any($1) and person_id = $2 and finished_at is not null and taken_at is null
     returning id as file_id, name, type, stored_bytes as size_bytes, sha256, width, height`,
    [uuids.filter((id) => id), viewer.personId],
  );
  return uuids.map((uuid) => {
    const at = rows.findIndex(({ file_id }) => file_id === uuid);
    if (at < 0) throw invalid(ProblemCode.UPLOAD_UNKNOWN, 'attachments');
    return rows.splice(at, 1)[0]!;
  });
}
