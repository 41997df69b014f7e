import type pg from 'pg';
import type { DiscussionCategory } from '../src/features/discussions/discussion.enums.ts';
import { renderMarkdown } from '../src/kernel/text/markdown.ts';
import { seedAttachments } from './attachments.ts';
import { idOf } from './ids.ts';
import { inPrague, insert, insertNew } from './insert.ts';
import { actingForOn } from './personas.ts';
import { reactionsTo } from './reactions.ts';
import { follow, readersOf } from './reading.ts';
import { finder, translator, type Source } from './source.ts';

const file = 'discussions.json';

/** The category behind the word of a file. */
export const categoryOf = translator<`${DiscussionCategory}`>(file, {
  QUESTION: 'dotaz',
  EXPERIENCE: 'zkušenosti',
  CURRENT: 'aktuální',
  GENERAL: 'diskuse',
  PEOPLE: 'lidské zdroje',
  FUNDRAISING: 'fundraising',
  DATA_PROTECTION: 'GDPR',
  PLATFORM: 'fungování platformy',
});

const stateOf = translator<'OPEN' | 'RESOLVED'>(file, { OPEN: 'otevrena', RESOLVED: 'vyresena' });

/** Discussions are for members, also under a public topic. */
const members = 3;

/** Adds discussions with their posts and files, reactions, who follows them and what each has read. */
export async function seedDiscussions(
  client: pg.Client,
  source: Source,
  filesDirectory: string,
): Promise<void> {
  const discussions = discussionsOf(source);
  const added = await insertNew(
    client,
    'discussion',
    discussions.map(({ row }) => row),
  );
  const fresh = discussions.filter(({ row }) => added.has(row.id));
  await insert(
    client,
    'stream',
    fresh.map(({ row: { id } }) => ({ id, audience_id: members })),
  );
  await insert(
    client,
    'story_entry',
    fresh.flatMap(({ story }) => story),
  );
  await insert(
    client,
    'post',
    fresh.flatMap(({ posts }) => posts),
  );
  await seedAttachments(
    client,
    filesDirectory,
    fresh.flatMap(({ attached }) => attached),
  );
  await client.query(
    `update discussion d set accepted_post_id = a.post
     from jsonb_to_recordset($1) as a(id uuid, post uuid) where d.id = a.id`,
    [JSON.stringify(fresh.map(({ row: { id }, accepted }) => ({ id, post: accepted })))],
  );
  await insert(
    client,
    'reaction',
    fresh.flatMap(({ reacted }) => reacted),
  );
  await follow(
    client,
    fresh.flatMap(({ readers }) => readers),
  );
}

function discussionsOf({ threads, topics, personas }: Source) {
  const findTopic = finder(file, topics);
  const findPersona = finder(file, personas);
  const actingFor = (entry: string, persona: string, at: string) =>
    actingForOn(findPersona(entry, persona), at.slice(0, 10));
  return threads.map((thread) => {
    const id = idOf('discussion', thread.id);
    const posts = thread.posts.toSorted((a, b) => a.at.localeCompare(b.at));
    const [first, last] = [posts[0]!, posts.at(-1)!];
    const isResolved = stateOf(thread.id, thread.state) === 'RESOLVED';
    const accepted = thread.acceptedAnswer && finder(file, posts)(thread.id, thread.acceptedAnswer);
    return {
      row: {
        id,
        audience_id: members,
        topic_id: thread.topic && idOf('topic', findTopic(thread.id, thread.topic).id),
        title: thread.title,
        category: categoryOf(thread.id, thread.category),
        author_id: idOf('person', first.author),
        acting_for_id: actingFor(first.id, first.author, first.at),
        post_count: posts.length,
        last_number: posts.length,
        introduced_at: thread.introductions ? inPrague(first.at) : null,
        pinned_at: thread.introductions ? inPrague(first.at) : null,
        resolved_at: isResolved ? inPrague(last.at) : null,
        is_demo: true,
        created_at: inPrague(first.at),
        last_post_at: inPrague(last.at),
      },
      accepted: accepted && idOf('post', accepted.id),
      story: thread.topic
        ? [
            {
              id: idOf('story_entry', thread.id),
              audience_id: members,
              topic_id: idOf('topic', thread.topic),
              kind: 'Discussion',
              item_id: id,
              happened_on: first.at.slice(0, 10),
              at: inPrague(first.at),
            },
          ]
        : [],
      posts: posts.map((post, i) => ({
        id: idOf('post', post.id),
        audience_id: members,
        discussion_id: id,
        number: i + 1,
        author_id: idOf('person', post.author),
        acting_for_id: actingFor(post.id, post.author, post.at),
        body: post.text,
        html: renderMarkdown(post.text),
        created_at: inPrague(post.at),
      })),
      attached: posts.map((post) => ({ ...post, audience: members })),
      reacted: posts.flatMap((post) => reactionsTo(post, members, actingFor)),
      readers: readersOf(id, posts),
    };
  });
}
