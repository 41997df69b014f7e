import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { examine } from '../src/kernel/files/examine.ts';
import { storedFiles } from '../src/kernel/files/files.ts';
import { thumbnailOf } from '../src/kernel/files/storage.ts';
import { root } from '../src/kernel/root.ts';
import { idOf } from './ids.ts';
import { insert } from './insert.ts';
import type { PostSource } from './source.ts';

/**
 * Hangs the files of `seeds/data/files` on posts, looked at and made anew as those that people send.
 * @param directory where the server keeps files
 */
export async function seedAttachments(
  client: pg.Client,
  directory: string,
  posts: (Pick<PostSource, 'id' | 'attachments'> & { audience: number })[],
): Promise<void> {
  const storage = storedFiles(directory);
  for (const { id: post, audience, attachments = [] } of posts)
    for (const [position, { file, name, alternativeText }] of attachments.entries()) {
      const examined = await examine(await readFile(join(root, 'server/seeds/data/files', file)), name);
      if (typeof examined === 'string') throw new Error(`${post}: ${file} is not taken in (${examined}).`);
      const { bytes, thumbnail, type, sha256, width, height } = examined;
      const fileId = idOf('file', `${post}/${file}`);
      await insert(client, 'post_attachment', [
        {
          ...{ id: idOf('post_attachment', `${post}/${file}`), audience_id: audience },
          ...{ post_id: idOf('post', post), position, file_id: fileId, name: examined.name },
          ...{ alternative_text: alternativeText, type, size_bytes: bytes.length, sha256, width, height },
        },
      ]);
      await storage.put(fileId, bytes);
      if (thumbnail) await storage.put(thumbnailOf(fileId), thumbnail);
    }
}
