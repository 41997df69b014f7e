import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ADD,
  discussionInput,
  OPEN,
  opened,
  pollInput,
  posted,
  postInput,
} from '../../../test/discussions.ts';
import { docx, pdf, photo, uploaded } from '../../../test/files.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const READ = `query($id: ID!) { post(id: $id) { version attachments {
  id name alternativeText type sizeBytes width height url thumbnailUrl } } }`;
const EDIT = 'mutation($input: EditPostInput!) { editPost(input: $input) { id } }';
const WITHDRAW = 'mutation($id: ID!, $r: ID!) { withdrawPost(id: $id, requestId: $r) { id } }';
const attachmentsOf = async (postId: string, who: Somebody = w.jana) =>
  (await who.run(READ, { id: postId })).post.attachments;
const edit = async (who: Somebody, id: string, attachments?: object[]) => {
  const { version } = (await who.run(READ, { id })).post;
  const input = { id, version, requestId: randomUUID(), body: 'Jinak.', ...(attachments && { attachments }) };
  return who.run(EDIT, { input });
};
const get = (who: Somebody, path: string, headers = {}, method = 'GET') =>
  fetch(w.url + path, { method, headers: { ...(who.cookie && { cookie: who.cookie }), ...headers } });
/** Whether the bytes are on the disk, with the small picture of them. */
const isKept = async (attachmentId: string) => {
  const [row] = await w.sql('select file_id from post_attachment where id = $1', [attachmentId.slice(-36)]);
  const path = join(w.filesDirectory, 'stored', row.file_id.slice(0, 2), row.file_id);
  return () => existsSync(path) || existsSync(`${path}.thumbnail`);
};

test('a post has the files that its author sent, in their order, each once and nobody else’s', async () => {
  const discussionId = await opened(w.jana);
  const [picture, document] = [
    await uploaded(w.karel, await photo(900, 600), 'Žlutá tabule.jpeg'),
    await uploaded(w.karel, docx(), 'zápis.docx'),
  ];
  const attachments = [
    { id: picture, alternativeText: ' Tabule s úkoly ' },
    { id: document, alternativeText: 'x' },
  ];
  const input = postInput(discussionId, 'Posílám zápis.', { attachments });
  const refused = (who: Somebody, ids: string[]) =>
    posted(who, discussionId, 'Cizí', { attachments: ids.map((id) => ({ id })) });
  await expect(refused(w.jana, [picture])).rejects.toMatchObject({
    problems: [['UPLOAD_UNKNOWN', 'attachments']],
  });
  await w.karel.run(ADD, { input });
  await w.karel.run(ADD, { input }); // a repeat does nothing
  const seen = await attachmentsOf(input.id, w.tomas);
  expect(seen).toMatchObject([
    {
      name: 'Žlutá tabule.jpeg',
      alternativeText: 'Tabule s úkoly',
      type: 'image/jpeg',
      width: 600,
      height: 900,
    },
    { name: 'zápis.docx', alternativeText: null, width: null, thumbnailUrl: null },
  ]);
  expect(seen[0].url).toBe(`/files/${seen[0].id}/Zluta-tabule.jpeg`);
  expect(seen[0].thumbnailUrl).toBe(`/files/${seen[0].id}/thumbnail`);

  const unfinished = `upload_${randomUUID()}`;
  await w.sql(
    `insert into upload (id, audience_id, person_id, name, size_bytes)
     select $1, private_audience_id, id, 'x', 5 from person where id = $2`,
    [unfinished.slice(7), w.karel.personId],
  );
  for (const ids of [[picture], [unfinished], ['upload_x'], [document, document]])
    await expect(refused(w.karel, ids)).rejects.toMatchObject({
      problems: [['UPLOAD_UNKNOWN', 'attachments']],
    });
  const eleven = Array.from({ length: 11 }, () => picture);
  await expect(refused(w.karel, eleven)).rejects.toMatchObject({ problems: [['TOO_MANY', 'attachments']] });
});

test('a discussion opens with files and a poll in its first post, or not at all', async () => {
  const file = { id: await uploaded(w.karel, pdf(), 'pozvánka.pdf') };
  const begin = discussionInput({ attachments: [file], poll: pollInput });
  await expect(w.jana.run(OPEN, { input: begin })).rejects.toMatchObject({
    problems: [['UPLOAD_UNKNOWN', 'attachments']],
  });
  const asked = 'query($id: ID!) { discussion(id: $id) { postCount } }';
  expect((await w.karel.run(asked, { id: begin.id })).discussion).toBeNull();
  await w.karel.run(OPEN, { input: begin });
  await w.karel.run(OPEN, { input: begin }); // a repeat does nothing
  const text = 'query($id: ID!) { post(id: $id) { number attachments { name } poll { question } } }';
  expect((await w.tomas.run(text, { id: begin.postId })).post).toEqual({
    number: 1,
    attachments: [{ name: 'pozvánka.pdf' }],
    poll: { question: pollInput.question },
  });
});

test('a file is given to whoever sees the post now, and to others it does not exist', async () => {
  const discussionId = await opened(w.jana, { withinOrganisationId: `organisation_${w.lipov}` });
  const leaving = await w.person('Odchází', { organisations: [w.lipov] });
  const id = await uploaded(w.karel, await photo(), 'foto.jpg');
  const postId = await posted(w.karel, discussionId, 'Fotka', { attachments: [{ id }] });
  const [{ url, thumbnailUrl }] = await attachmentsOf(postId);
  const missing = await get(w.karel, `/files/post_attachment_${randomUUID()}/foto.jpg`);
  const answerOf = async (response: Response) => [
    response.status,
    await response.text(),
    ...[...response.headers].filter(([name]) => name !== 'date'),
  ];
  const nothing = await answerOf(missing);
  expect(nothing[0]).toBe(404);
  for (const path of [url, thumbnailUrl]) {
    for (const who of [w.karel, w.jana, leaving]) expect((await get(who, path)).status).toBe(200);
    for (const who of [w.tomas, w.vera, w.visitor])
      expect(await answerOf(await get(who, path))).toEqual(nothing);
  }
  await w.sql(`select app.end_audiences(cause, 'test') from audience_member where person_id = $1`, [
    leaving.personId,
  ]);
  for (const path of [url, thumbnailUrl]) expect(await answerOf(await get(leaving, path))).toEqual(nothing);
  // The upload itself is no address of it, and paths lead nowhere.
  for (const path of [
    ...[`/files/${id}/foto.jpg`, `/files/upload_${id.slice(7)}/thumbnail`, '/files/', '/files/x'],
    ...['/files/post_attachment_..%2f..%2f/x', `/files/../files/discussion_${discussionId.slice(11)}/x`],
    ...[`/files/post_attachment_${id.slice(7)}/x`, "/files/post'--_00000000-0000-4000-8000-000000000000/x"],
  ])
    expect([path, (await get(w.karel, path)).status]).not.toEqual([path, 200]);
});

test('a file is sent whole, in part or not again, and nothing of it can run', async () => {
  const discussionId = await opened(w.jana);
  const name = 'zápis "2"; x=y\r\nSet-Cookie: a=b.pdf';
  const ids = [
    await uploaded(w.karel, pdf(), name),
    await uploaded(w.karel, docx(), 'a.docx'),
    await uploaded(w.karel, await photo(), 'a.jpg'),
  ];
  const postId = await posted(w.karel, discussionId, 'Soubory', { attachments: ids.map((id) => ({ id })) });
  const [document, text, picture] = await attachmentsOf(postId);
  const whole = await get(w.jana, document.url);
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(pdf());
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="zapis _2_; x=ySet-Cookie_ a=b.pdf"; filename*=UTF-8''z%C3%A1pis%20_2_%3B%20x%3DySet-Cookie_%20a%3Db.pdf`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(whole.headers.has('set-cookie')).toBe(false);
  for (const [file, shown] of [
    [text, 'attachment'],
    [picture, 'inline'],
  ] as const) {
    const { headers } = await get(w.jana, file.url);
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^${shown};`));
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
  }
  const tag = whole.headers.get('etag')!;
  const part = await get(w.jana, document.url, { range: 'bytes=1-3' });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    ...[206, `bytes 1-3/${pdf().length}`, 'PDF'],
  ]);
  expect(await (await get(w.jana, document.url, { range: 'bytes=-6' })).text()).toBe('%%EOF\n');
  expect((await get(w.jana, document.url, { range: 'bytes=900-' })).status).toBe(416);
  expect((await get(w.jana, document.url, { range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200);
  expect((await get(w.jana, document.url, { 'if-none-match': tag })).status).toBe(304);
  expect((await get(w.tomas, document.url, {}, 'HEAD')).headers.get('content-length')).toBe(
    `${pdf().length}`,
  );
  expect((await get(w.visitor, document.url, { 'if-none-match': tag })).status).toBe(404);
  expect((await get(w.jana, document.url, {}, 'POST')).status).toBe(405);
});

test('an edit keeps, adds and takes away; what a post no longer has is off the disk, as when it is withdrawn', async () => {
  const discussionId = await opened(w.jana);
  const ids = [await uploaded(w.karel, await photo()), await uploaded(w.karel, pdf())];
  const postId = await posted(w.karel, discussionId, 'Soubory', { attachments: ids.map((id) => ({ id })) });
  const [first, second] = await attachmentsOf(postId);
  const firstKept = await isKept(first.id);
  const secondKept = await isKept(second.id);
  await edit(w.karel, postId);
  expect(await attachmentsOf(postId)).toHaveLength(2);

  const third = await uploaded(w.karel, await photo());
  await edit(w.karel, postId, [{ id: third }, { id: second.id }]);
  const now = await attachmentsOf(postId);
  expect(now.map(({ type }: { type: string }) => type)).toEqual(['image/jpeg', 'application/pdf']);
  expect(now[1].id).toBe(second.id);
  expect((await get(w.karel, first.url)).status).toBe(404);
  await expect.poll(firstKept, { timeout: 10_000 }).toBe(false);
  expect(secondKept()).toBe(true);

  const thirdKept = await isKept(now[0].id);
  await expect(w.tomas.run(WITHDRAW, { id: postId, r: randomUUID() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(thirdKept()).toBe(true);
  await w.karel.run(WITHDRAW, { id: postId, r: randomUUID() });
  expect(await attachmentsOf(postId)).toEqual([]);
  expect((await get(w.karel, second.url)).status).toBe(404);
  await expect.poll(() => secondKept() || thirdKept(), { timeout: 10_000 }).toBe(false);
  await expect.poll(async () => w.sql('select id from removed_file'), { timeout: 10_000 }).toEqual([]);
});

test('what nobody took goes after a day, what was taken stays', async () => {
  const discussionId = await opened(w.jana);
  const [left, taken] = [await uploaded(w.jana, pdf()), await uploaded(w.jana, pdf())];
  const postId = await posted(w.jana, discussionId, 'Soubor', { attachments: [{ id: taken }] });
  await w.sql(`update upload set created_at = now() - interval '25 hours'`);
  await w.app.files.keep();
  const path = (id: string) => join(w.filesDirectory, 'stored', id.slice(7, 9), id.slice(7));
  expect([existsSync(path(left)), existsSync(path(taken))]).toEqual([false, true]);
  const [{ url }] = await attachmentsOf(postId);
  expect((await get(w.jana, url)).status).toBe(200);
  await expect(posted(w.jana, discussionId, 'Pozdě', { attachments: [{ id: left }] })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});
