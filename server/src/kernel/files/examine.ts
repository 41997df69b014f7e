import { createHash } from 'node:crypto';
import { ProblemCode } from '../problems.ts';
import { remake } from './images.ts';
import { namedAs } from './names.ts';
import { type FileType, sniff } from './sniff.ts';

/** What is stored of a file that was taken in. */
export interface Examined {
  type: string;
  name: string;
  bytes: Buffer;
  thumbnail: Buffer | null;
  sha256: string;
  width: number | null;
  height: number | null;
}

/** Looks at a whole file: pictures are made anew, others stay as they are. @returns a problem for what is not taken in */
export async function examine(bytes: Buffer, name: string): Promise<Examined | ProblemCode> {
  const is = sniff(bytes);
  if (typeof is === 'string') return is;
  if (!is.isImage) return examined(is, name, bytes);
  const picture = await remake(bytes, is).catch(() => null);
  if (!picture) return ProblemCode.FILE_BROKEN;
  const { thumbnail, width, height } = picture;
  return { ...examined(picture.is, name, picture.bytes), thumbnail, width, height };
}

const examined = (is: FileType, name: string, bytes: Buffer): Examined => ({
  ...{ type: is.type, name: namedAs(name, is), bytes, thumbnail: null, width: null, height: null },
  sha256: createHash('sha256').update(bytes).digest('base64url'),
});
