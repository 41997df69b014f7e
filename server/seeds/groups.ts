import type pg from 'pg';
import { renderMarkdown } from '../src/kernel/text/markdown.ts';
import { idOf } from './ids.ts';
import { categoryOf } from './discussions.ts';
import { inPrague, insert, insertNew } from './insert.ts';
import { follow, readersOf } from './reading.ts';
import { finder, translator, type GroupSource, type Source } from './source.ts';

const file = 'groups.json';
const roleOf = translator<'FACILITATOR' | 'MEMBER'>(file, { FACILITATOR: 'facilitátor', MEMBER: 'člen' });
const members = 3;

/** Adds working groups with their people, who asks to join, and a discussion of their own. */
export async function seedGroups(client: pg.Client, source: Source): Promise<void> {
  for (const group of source.groups) await seedGroup(client, group, source);
}

async function seedGroup(client: pg.Client, group: GroupSource, source: Source) {
  const id = idOf('working_group', group.id);
  const { rows } = await client.query(`select app.audience_about('group', $1) as audience`, [id]);
  const audience: number = rows[0].audience;
  const added = await insertNew(client, 'working_group', [
    {
      ...{ id, audience_id: members, own_audience_id: audience, name: group.name, purpose: group.purpose },
      ...{ focus_areas: group.focusAreas, state: 'ACTIVE', is_demo: true },
      ...{ opened_by_id: idOf('person', group.people[0]!.person), created_at: inPrague(group.openedAt) },
    },
  ]);
  if (!added.size) return;
  await insert(client, 'stream', [{ id, audience_id: members }]);
  await insert(client, 'group_membership', [
    ...group.people.map((one) => membershipOf(group, one, members)),
    ...group.asks.map((one) => membershipOf(group, { ...one, role: 'člen' }, audience)),
  ]);
  await client.query(
    `select app.grant_audience($1, m.person_id, m.id, now() - interval '1 second', null, 'demo')
     from group_membership m where m.group_id = $2 and m.state = 'ACTIVE'`,
    [audience, id],
  );
  await seedDiscussion(client, { group, audience, source });
}

function membershipOf(
  { id, openedAt, people }: GroupSource,
  {
    person,
    organisation,
    role,
    message,
    at,
  }: GroupSource['people'][number] & { message?: string; at?: string },
  audience: number,
) {
  return {
    id: idOf('group_membership', `${id}/${person}`),
    audience_id: audience,
    group_id: idOf('working_group', id),
    person_id: idOf('person', person),
    organisation_id: idOf('organisation', organisation),
    role: roleOf(id, role),
    state: at ? 'ASKED' : 'ACTIVE',
    message: message ?? null,
    begun_by_id: idOf('person', at ? person : people[0]!.person),
    created_at: inPrague(at ?? openedAt),
    decided_at: at ? null : inPrague(openedAt),
  };
}

async function seedDiscussion(
  client: pg.Client,
  { group, audience, source }: { group: GroupSource; audience: number; source: Source },
) {
  const { title, category, posts } = group.discussion;
  const find = finder(
    file,
    group.people.map((one) => ({ ...one, id: one.person })),
  );
  const id = idOf('discussion', `group/${group.id}`);
  const [first, last] = [posts[0]!, posts.at(-1)!];
  const written = ({ author, at }: (typeof posts)[number]) => ({
    author_id: idOf('person', finder(file, source.personas)(group.id, author).id),
    acting_for_id: idOf('organisation', find(group.id, author).organisation),
    created_at: inPrague(at),
  });
  await insert(client, 'discussion', [
    {
      ...{ id, audience_id: audience, title, category: categoryOf(group.id, category) },
      ...{
        ...written(first),
        post_count: posts.length,
        last_number: posts.length,
        is_demo: true,
        last_post_at: inPrague(last.at),
      },
    },
  ]);
  await insert(client, 'stream', [{ id, audience_id: audience }]);
  const named = posts.map((post, i) => ({ ...post, id: `${group.id}/${i + 1}` }));
  await insert(
    client,
    'post',
    named.map((post, i) => ({
      ...{ id: idOf('post', post.id), audience_id: audience, discussion_id: id, number: i + 1 },
      ...{ ...written(post), body: post.text, html: renderMarkdown(post.text) },
    })),
  );
  await follow(client, readersOf(id, named));
}
