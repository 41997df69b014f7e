import type pg from 'pg';
import { renderMarkdown } from '../src/kernel/text/markdown.ts';
import { idOf } from './ids.ts';
import { inPrague, insert, insertNew } from './insert.ts';
import { actingForOn } from './personas.ts';
import { follow, readersOf } from './reading.ts';
import { finder, translator, type ExperienceSource, type Source } from './source.ts';
import { areaOf } from './topics.ts';

const file = 'experience.json';
const kindOf = translator<'REQUEST' | 'OFFER'>(file, { REQUEST: 'hledáme', OFFER: 'nabízíme' });
const members = 3;

/** Adds requests, which are about discussions that are there, and offers, each with a discussion of its own. */
export async function seedExperience(client: pg.Client, source: Source): Promise<void> {
  for (const notice of source.notices) await seedNotice(client, notice, source);
}

/** Its discussion, with the first post that is its text. */
interface Beginning {
  discussion: string;
  post: string;
  by: string;
  at: string;
}

async function seedNotice(client: pg.Client, notice: ExperienceSource, source: Source) {
  const { thread } = notice;
  const first = thread
    ? firstOf(source, notice.id, thread)
    : { ...notice, discussion: `experience/${notice.id}`, post: `experience/${notice.id}` };
  if (!thread) await seedDiscussion(client, notice, first, source);
  const id = idOf('experience_notice', notice.id);
  const added = await insertNew(client, 'experience_notice', [rowOf(notice, first, source)]);
  if (!added.size) return;
  await insert(client, 'stream', [{ id, audience_id: members }]);
  await insert(
    client,
    'experience_body',
    notice.bodies.map((body) => ({
      notice_id: id,
      body_id: idOf('public_body', body),
      audience_id: members,
    })),
  );
  await seedEnding(client, notice, first, source);
}

function firstOf({ threads }: Source, notice: string, thread: string): Beginning {
  const [post] = finder(file, threads)(notice, thread).posts.toSorted((a, b) => a.at.localeCompare(b.at));
  return { discussion: thread, post: post!.id, by: post!.author, at: post!.at };
}

const organisationOf = ({ personas }: Source, notice: string, person: string, at: string) =>
  actingForOn(finder(file, personas)(notice, person), at.slice(0, 10));

/** Who wrote what helped, and for whom. */
function helperOf(source: Source, { id, thread, closed }: ExperienceSource) {
  const posts = thread ? finder(file, source.threads)(id, thread).posts : [];
  const post = closed && posts.find((one) => one.id === closed.post);
  return post ? organisationOf(source, id, post.author, post.at) : null;
}

function rowOf(notice: ExperienceSource, first: Beginning, source: Source) {
  const { id, title, area, focusAreas, regions, languages, closed } = notice;
  return {
    id: idOf('experience_notice', id),
    audience_id: members,
    kind: kindOf(id, notice.kind),
    title,
    area: areaOf(id, area),
    focus_areas: focusAreas,
    regions,
    languages,
    author_id: idOf('person', first.by),
    acting_for_id: organisationOf(source, id, first.by, first.at),
    discussion_id: idOf('discussion', first.discussion),
    post_id: idOf('post', first.post),
    state: closed ? 'CLOSED' : 'OPEN',
    ended_at: closed ? inPrague(closed.at) : null,
    what_helped: closed?.whatHelped ?? null,
    counterpart_id: helperOf(source, notice),
    helpful_post_id: closed ? idOf('post', closed.post) : null,
    is_demo: true,
    created_at: inPrague(first.at),
    version: 1,
  };
}

async function seedDiscussion(
  client: pg.Client,
  { id, title, text }: ExperienceSource,
  { discussion, post, by, at }: Beginning,
  source: Source,
) {
  const written = {
    audience_id: members,
    author_id: idOf('person', by),
    acting_for_id: organisationOf(source, id, by, at),
    created_at: inPrague(at),
  };
  const discussionId = idOf('discussion', discussion);
  const added = await insertNew(client, 'discussion', [
    {
      ...{ ...written, id: discussionId, title, category: 'EXPERIENCE', is_demo: true },
      ...{ post_count: 1, last_number: 1, last_post_at: inPrague(at) },
    },
  ]);
  if (!added.size) return;
  await insert(client, 'stream', [{ id: discussionId, audience_id: members }]);
  await insert(client, 'post', [
    {
      ...{ ...written, id: idOf('post', post), discussion_id: discussionId, number: 1 },
      ...{ body: text, html: renderMarkdown(text!) },
    },
  ]);
  await follow(client, readersOf(discussionId, [{ id: post, author: by, at, text: text! }]));
}

async function seedEnding(client: pg.Client, notice: ExperienceSource, first: Beginning, source: Source) {
  const { id, closed, goodPractice } = notice;
  if (!closed) return;
  await insert(client, 'experience_change', [
    {
      ...{
        id: idOf('experience_change', id),
        audience_id: members,
        notice_id: idOf('experience_notice', id),
      },
      ...{ kind: 'CLOSED', reason: closed.whatHelped, at: inPrague(closed.at) },
      ...{ actor_id: idOf('person', first.by) },
      acting_for_id: organisationOf(source, id, first.by, closed.at),
    },
  ]);
  if (!goodPractice) return;
  const candidate = idOf('good_practice_candidate', id);
  const added = await insertNew(client, 'good_practice_candidate', [
    {
      ...{ id: candidate, audience_id: members, post_id: idOf('post', closed.post), state: 'PROPOSED' },
      organisation_id: helperOf(source, notice),
      ...{ proposed_by_id: idOf('person', goodPractice.by), proposed_at: inPrague(goodPractice.at) },
    },
  ]);
  if (added.size) await insert(client, 'stream', [{ id: candidate, audience_id: members }]);
}
