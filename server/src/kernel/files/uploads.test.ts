import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docx, pdf, photo, refusalOf, send, uploaded, zip } from '../../../test/files.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';
import { LARGEST_FILE } from './limits.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const tus = { 'tus-resumable': '1.0.0' };
const ask = (who: Somebody, method: string, path: string, headers = {}, body?: Buffer) =>
  fetch(w.url + path, { method, headers: { cookie: who.cookie, ...tus, ...headers }, ...(body && { body }) });
const begin = (who: Somebody, length: number | string, headers = {}) =>
  ask(who, 'POST', '/files/uploads', { 'upload-length': String(length), ...headers });
const begun = async (who: Somebody, length: number) => (await begin(who, length)).headers.get('location')!;
const part = (who: Somebody, path: string, offset: number, body: Buffer) =>
  ask(
    who,
    'PATCH',
    path,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
  );

test('an upload that was cut goes on where it ended, with the client that browsers have', async () => {
  const bytes = Buffer.from('Řádek zápisu.\n'.repeat(30_000));
  const path = await begun(w.karel, bytes.length);
  const cut = request(w.url + path, {
    method: 'PATCH',
    headers: {
      ...{ cookie: w.karel.cookie, ...tus, 'upload-offset': '0', 'content-length': bytes.length },
      'content-type': 'application/offset+octet-stream',
    },
  });
  cut.on('error', () => {});
  cut.write(bytes.subarray(0, 200_000));
  const held = join(w.filesDirectory, 'uploads', path.split('/').at(-1)!);
  await expect.poll(() => statSync(held).size).toBeGreaterThan(0);
  cut.destroy();
  await new Promise((resolve) => cut.once('close', resolve));
  const reached = Number((await ask(w.karel, 'HEAD', path)).headers.get('upload-offset'));
  expect(reached).toBeLessThan(bytes.length);

  const sent: number[] = [];
  await new Promise<void>((resolve, reject) => {
    new Upload(bytes, {
      uploadUrl: w.url + path,
      chunkSize: 100_000,
      headers: { cookie: w.karel.cookie },
      onProgress: (done) => sent.push(done),
      onSuccess: () => resolve(),
      onError: reject,
    }).start();
  });
  expect(sent[0]).toBeGreaterThanOrEqual(reached);
  const [row] = await w.sql('select type, stored_bytes, name from upload where id = $1', [path.slice(-36)]);
  expect(row).toEqual({ type: 'text/plain', stored_bytes: bytes.length, name: 'file.txt' });
  // Whoever lost the last answer asks, and is told that it is whole.
  const head = await ask(w.karel, 'HEAD', path);
  expect([head.status, head.headers.get('upload-offset')]).toEqual([200, String(bytes.length)]);
});

test('only the uploader goes on with an upload; for others and for visitors it does not exist', async () => {
  const path = await begun(w.karel, 10);
  for (const [who, status] of [
    [w.jana, 404],
    [w.vera, 404],
    [w.visitor, 401],
  ] as const) {
    expect((await ask(who, 'HEAD', path)).status).toBe(status);
    expect((await part(who, path, 0, Buffer.from('0123456789'))).status).toBe(status);
    expect((await ask(who, 'DELETE', path)).status).toBe(status);
  }
  expect((await begin(w.visitor, 10)).status).toBe(401);
  expect((await begin(w.karel, 10, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await begin(w.karel, 10, { origin: 'http://localhost' })).status).toBe(201);
  expect((await part(w.karel, path, 0, Buffer.from('0123456789'))).status).toBe(204);
  expect((await ask(w.karel, 'DELETE', path)).status).toBe(204);
  expect((await ask(w.karel, 'HEAD', path)).status).toBe(404);
});

test('a length that is wrong, missing or too large is refused, and a part that does not fit', async () => {
  const path = await begun(w.karel, 10);
  expect((await part(w.karel, path, 5, Buffer.from('01234'))).status).toBe(409);
  expect((await part(w.karel, path, 0, Buffer.from('01234567890'))).status).toBe(413);
  expect((await part(w.karel, path, 0, Buffer.from('0123456789'))).status).toBe(204);
  for (const length of ['0', '-1', 'ten', '1e3']) expect((await begin(w.karel, length)).status).toBe(400);
  const tooLarge = await begin(w.karel, LARGEST_FILE + 1);
  expect([tooLarge.status, await tooLarge.json()]).toEqual([413, { code: 'FILE_TOO_LARGE' }]);
  const deferred = await ask(w.karel, 'POST', '/files/uploads', { 'upload-defer-length': '1' });
  expect(deferred.status).toBe(400);
  for (const strange of ['/files/uploads/..%2f..%2fsecret', '/files/uploads/upload_x', '/files/uploads/'])
    expect((await ask(w.karel, 'HEAD', strange)).status).toBe(404);
});

test('what it is decides its content: disguises are refused, with a code, and what is honest is taken in', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const refused: [string | Buffer, string, string][] = [
    ['<!DOCTYPE html><script>alert(1)</script>', 'obrazek.png', 'FILE_KIND'],
    [svg, 'kresba.svg', 'FILE_KIND'],
    [`<?xml version="1.0"?>${svg}`, 'kresba.png', 'FILE_KIND'],
    ['MZ\x90\0\x03', 'program.pdf', 'FILE_KIND'],
    ['#!/bin/sh\nrm -rf /\n', 'zapis.txt', 'FILE_KIND'],
    [zip({ 'a.txt': 'a' }), 'archiv.docx', 'FILE_KIND'],
    [zip({ '../../etc/passwd': 'a' }), 'archiv.zip', 'FILE_KIND'],
    [docx({ 'word/vbaProject.bin': 'x' }), 'dopis.docx', 'FILE_MACROS'],
    [
      docx({ '[Content_Types].xml': '<Override ContentType="application/vnd.ms-office.vbaProject"/>' }),
      'x',
      'FILE_MACROS',
    ],
    [
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/x.xml': '' }),
      'dopis.odt',
      'FILE_MACROS',
    ],
    ['PK\x03\x04 nothing more', 'dopis.docx', 'FILE_BROKEN'],
    [Buffer.from('89504e470d0a1a0a00', 'hex'), 'foto.png', 'FILE_BROKEN'],
  ];
  for (const [bytes, name, code] of refused)
    expect([name, await refusalOf(w.jana, bytes, name)]).toEqual([name, code]);
  const taken: [string | Buffer, string, string][] = [
    [pdf(), 'zapis.exe', 'zapis.pdf'],
    [docx(), 'dopis', 'dopis.docx'],
    [zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'rozpočet.ods', 'rozpočet.ods'],
    ['jméno;počet\nLipov;3\n', 'tabulka.csv', 'tabulka.csv'],
    [pdf(), '../../etc/\u202efdp.\nexe', 'fdp.pdf'],
  ];
  for (const [bytes, given, name] of taken) {
    const id = await uploaded(w.jana, bytes, given);
    expect((await w.sql('select name from upload where id = $1', [id.slice(-36)]))[0].name).toBe(name);
  }
});

test(
  'a picture is made anew: upright, without its place; one of too many pixels is refused',
  { timeout: 60_000 },
  async () => {
    const original = await photo(60, 40);
    expect((await sharp(original).metadata()).exif!.toString('latin1')).toContain('Fotoaparat');
    const id = await uploaded(w.jana, original, 'foto.jpg');
    const [row] = await w.sql('select type, width, height from upload where id = $1', [id.slice(-36)]);
    expect(row).toEqual({ type: 'image/jpeg', width: 40, height: 60 });
    const uuid = id.slice(-36);
    for (const key of [uuid, `${uuid}.thumbnail`]) {
      const stored = await sharp(
        readFileSync(join(w.filesDirectory, 'stored', key.slice(0, 2), key)),
      ).metadata();
      expect([stored.width, stored.height, stored.exif, stored.orientation]).toEqual([
        40,
        60,
        undefined,
        undefined,
      ]);
    }

    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusalOf(w.jana, bomb, 'bomba.png')).toBe('FILE_BROKEN');
  },
);

test('a day has a limit for each person, also for many who begin at once', async () => {
  const many = await Promise.all(Array.from({ length: 12 }, () => begin(w.lenka, LARGEST_FILE)));
  expect(many.filter(({ status }) => status === 201)).toHaveLength(8);
  const over = many.find(({ status }) => status !== 201)!;
  expect([over.status, await over.json()]).toEqual([429, { code: 'UPLOAD_LIMIT' }]);
  expect((await send(w.tomas, pdf())).status).toBe(201);
});
