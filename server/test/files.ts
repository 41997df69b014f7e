import { deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import type { Somebody } from './world.ts';

/** What somebody sends at once, as a page without JavaScript does for them. */
export async function send(who: Somebody, bytes: Buffer | string, name = 'soubor'): Promise<Response> {
  const body = Buffer.from(bytes as string);
  return fetch(`${who.url}/files/uploads`, {
    method: 'POST',
    headers: {
      ...{ cookie: who.cookie, 'tus-resumable': '1.0.0', 'upload-length': String(body.length) },
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
      'content-type': 'application/offset+octet-stream',
    },
    body,
  });
}

/** The id of a finished upload; fails when it is refused. */
export async function uploaded(who: Somebody, bytes: Buffer | string, name?: string): Promise<string> {
  const response = await send(who, bytes, name);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return response.headers.get('location')!.split('/').at(-1)!;
}

/** Why a file was not taken in. */
export async function refusalOf(who: Somebody, bytes: Buffer | string, name?: string): Promise<string> {
  const response = await send(who, bytes, name);
  if (response.status < 400) throw new Error(`${name} was taken in.`);
  return ((await response.json()) as { code: string }).code;
}

export const pdf = (text = 'Zápis z jednání') => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);

/** A photograph that says where it was taken, lying on its side. */
export const photo = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Fotoaparat' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '50/1 5/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '14/1 25/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** A ZIP of these parts; `stored` ones are not packed. */
export function zip(parts: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const isStored = name === 'mimetype';
    const data = isStored ? Buffer.from(content) : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(Buffer.byteLength(content), 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, Buffer.from(name)]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

export const docx = (more: Record<string, string> = {}) =>
  zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', ...more });
