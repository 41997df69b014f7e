import { benchPeople, type Bed } from './bed.ts';
import { textOf } from './operations.ts';
import { figure, graphql, hangUp, measured, ofProduct, ratios, type RequestOptions } from './requests.ts';
import type { Product } from '../../server/test/processes/product.ts';

const BIG = 5_000;
const SMALL = 50;
const LIMIT = 1.15;
/** In twenty posts of each discussion that is searched. */
const RARE = 'vzácnost';

/** Whether size costs: a category of 5 000 discussions against one of 50, a search among 10 000 posts against one among 145, a topic with 500 in its story against one with 20. */
export async function measureSizes(bed: Bed, product: Product, options: RequestOptions): Promise<boolean> {
  await fill(bed, 'FUNDRAISING', BIG);
  await fill(bed, 'PLATFORM', SMALL);
  const people = await benchPeople(bed);
  const person = (n: number) => people[(n * 37) % people.length]!;
  const [hot, ...others] = await bed
    .sql<{ id: string }>('select id from discussion order by post_count desc, id limit 101')
    .then((rows) => rows.map(({ id }) => id));
  const other = (n: number) => others[(n * 181) % others.length]!;
  const ours = ofProduct(product);
  const list = textOf('DiscussionsPage');
  const whole = textOf('WholeDiscussion');
  const far = await cursorAfter(product, person(0).cookie, 4_000);
  await mark(bed, [hot!, ...others]);
  const found = { first: 100, search: RARE, isCounted: false };
  const [long, short] = await storied(bed);
  const story = (topic: string) => (n: number) =>
    graphql(person(n), textOf('TopicPage'), { id: `topic_${topic}`, first: 20 });
  const contenders = {
    short: { ...ours, name: 'topic with 20 in its story', ask: story(short!) },
    long: { ...ours, name: 'topic with 500 in its story', ask: story(long!) },
    small: {
      ...ours,
      name: 'category of 50',
      ask: (n: number) => graphql(person(n), list, { first: 30, category: 'PLATFORM', isCounted: false }),
    },
    big: {
      ...ours,
      name: 'category of 5 000',
      ask: (n: number) => graphql(person(n), list, { first: 30, category: 'FUNDRAISING', isCounted: false }),
    },
    far: {
      ...ours,
      name: 'category of 5 000, from 4 001',
      ask: (n: number) =>
        graphql(person(n), list, { first: 30, category: 'FUNDRAISING', after: far, isCounted: false }),
    },
    few: {
      ...ours,
      name: 'search in 145 posts',
      ask: (n: number) => graphql(person(n), whole, { ...found, id: `discussion_${other(n)}` }),
    },
    many: {
      ...ours,
      name: 'search in 10 000 posts',
      ask: (n: number) => graphql(person(n), whole, { ...found, id: `discussion_${hot}` }),
    },
  };
  const figures = await measured(bed, Object.values(contenders), options);
  hangUp();
  return [
    figure('category of 5 000 ÷ of 50', ratios(figures, contenders.big, contenders.small), LIMIT),
    figure('its page from 4 001 ÷ of 50', ratios(figures, contenders.far, contenders.small), LIMIT),
    figure(
      'topic with 500 in its story ÷ with 20',
      ratios(figures, contenders.long, contenders.short),
      LIMIT,
    ),
    figure('search in 10 000 posts ÷ in 145', ratios(figures, contenders.many, contenders.few), LIMIT),
  ].every(Boolean);
}

/** The two topics in whose stories are interactions and little else: of 500, of 20. */
async function storied(bed: Bed): Promise<string[]> {
  const rows = await bed.sql<{ id: string }>(
    `select topic_id as id from interaction where topic_id not in (select topic_id from submission)
     group by 1 order by count(*) desc`,
  );
  return rows.map(({ id }) => id);
}

/** The same count of hits, so that what differs is what is searched. */
async function mark(bed: Bed, discussions: string[]) {
  await bed.sql(
    `update post p set body = p.body || ' ' || $2::text, html = p.html || ' ' || $2::text from discussion d
     where d.id = any ($1) and p.discussion_id = d.id and p.number % greatest(d.post_count / 20, 1) = 0 and strpos(p.body, $2) = 0`,
    [discussions, RARE],
  );
  await bed.sql('vacuum analyze post');
}

/** Discussions of a category that nobody else uses, each with one post. */
async function fill(bed: Bed, category: string, count: number) {
  const [{ n }] = (await bed.sql('select count(*)::int n from discussion where category = $1', [
    category,
  ])) as [{ n: number }];
  if (n >= count) return;
  await bed.sql(
    `with author as (select id from person order by id limit 1), made as (
       insert into discussion (id, audience_id, title, category, author_id, post_count, last_number, created_at, last_post_at)
       select gen_random_uuid(), 3, 'Diskuse ' || n, $1, author.id, 1, 1, now() - n * interval '1 minute', now() - n * interval '1 minute'
       from generate_series(1, $2::int) n, author returning id, created_at
     ), streams as (insert into stream (id, audience_id) select id, 3 from made)
     insert into post (id, audience_id, discussion_id, number, author_id, body, html, created_at)
     select gen_random_uuid(), 3, made.id, 1, author.id, 'Dobrý den.', '<p>Dobrý den.</p>', made.created_at from made, author`,
    [category, count],
  );
  await bed.sql('vacuum analyze discussion, post');
}

/** The cursor behind so many discussions of the big category. */
async function cursorAfter({ url }: Product, cookie: string, count: number): Promise<string> {
  const query =
    'query($after: String) { discussions(first: 100, after: $after, category: FUNDRAISING) { pageInfo { endCursor } } }';
  let after: string | null = null;
  for (let passed = 0; passed < count; passed += 100) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { data } = (await response.json()) as { data: any };
    after = data.discussions.pageInfo.endCursor;
  }
  return after!;
}
