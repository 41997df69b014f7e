import sharp from 'sharp';
import { type FileType, jpeg, png, webp } from './sniff.ts';

/** 50 megapixels: what the cameras of phones make; decoding more would take the memory of others. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 4_096;
const THUMBNAIL_SIDE = 640;
const SECONDS = 30;

sharp.cache(false);
sharp.concurrency(1);

export interface Picture {
  is: FileType;
  bytes: Buffer;
  thumbnail: Buffer;
  width: number;
  height: number;
}

/**
 * Makes a picture anew: upright, without what the camera wrote into it (where, when, by whom), and a small one of it.
 * @throws Error for what is broken, or has too many pixels
 */
export async function remake(bytes: Buffer, { type }: FileType): Promise<Picture> {
  const isMoving = type === 'image/gif' || type === 'image/webp';
  const from = (animated: boolean) =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated })
      .autoOrient()
      .timeout({ seconds: SECONDS });
  const within = (side: number) =>
    ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;
  const whole = from(isMoving).resize(within(LONGEST_SIDE));
  const is = isMoving ? webp : type === 'image/png' ? png : jpeg;
  const made =
    is === webp ? whole.webp({ quality: 85 }) : is === png ? whole.png() : whole.jpeg({ quality: 85 });
  const { data, info } = await made.toBuffer({ resolveWithObject: true });
  const thumbnail = await from(false).resize(within(THUMBNAIL_SIDE)).webp({ quality: 78 }).toBuffer();
  return { is, bytes: data, thumbnail, width: info.width, height: info.pageHeight ?? info.height };
}
