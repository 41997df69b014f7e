import { m } from '@platforma/messages';
import { writtenBy } from '#lib/words/writer.ts';
import { WholeDiscussion, type WholeDiscussionQuery } from '@platforma/schema';
import { fullDay, when } from '#lib/dates.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { seenBy } from '#lib/words/visibilities.ts';

const PAGE = 100;
type Whole = NonNullable<WholeDiscussionQuery['discussion']>;
type Post = Whole['posts']['edges'][number]['node'];

/** A thread as one Markdown file, page by page: a long one is never held as a whole. */
export const GET = async ({ fetch, params, url }) => {
  const page = async (after: string | null): Promise<Whole | null> =>
    (await ask(fetch, WholeDiscussion, { id: params.discussionId, first: PAGE, after, isCounted: false }))
      .discussion;
  const first = await page(null);
  if (!first) throw new Refused('NOT_FOUND');
  async function* written(whole: Whole) {
    yield head(whole);
    for (let part: Whole | null = whole; part;) {
      yield part.posts.edges.map(({ node }) => section(url.origin, node)).join('');
      const { hasNextPage, endCursor }: Whole['posts']['pageInfo'] = part.posts.pageInfo;
      part = hasNextPage ? await page(endCursor) : null;
    }
  }
  return new Response(streamed(written(first)), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${first.id}.md"; filename*=UTF-8''${escaped(first.title)}.md`,
      'cache-control': 'no-store',
    },
  });
};

/** As a parameter of a header (RFC 8187). */
const escaped = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);

function streamed(texts: AsyncIterator<string>) {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

const head = ({ title, visibility, topic }: Whole) =>
  [
    `# ${title}`,
    ...(topic ? [topic.title] : []),
    `${seenBy(visibility)}; ${m.whole_as_of({ when: fullDay(new Date()) })}`,
    '',
  ].join('\n\n');

const result = ({ text, voteCount: count }: { text: string; voteCount: number }) =>
  `- ${m.poll_option_result({ text, count })}`;

function section(
  origin: string,
  { number, author, actingFor, createdAt, withdrawnAt, body, poll, attachments }: Post,
) {
  const whose = [writtenBy({ author, actingFor }), author && actingFor?.name].filter(Boolean).join(', ');
  const text = withdrawnAt ? `*${m.thread_withdrawn({ when: when(withdrawnAt, new Date()) })}*` : body;
  return [
    `## ${number}. ${whose}, ${when(createdAt, new Date())}`,
    text,
    ...(poll ? [`**${poll.question}**`, poll.options.map(result).join('\n')] : []),
    ...attachments.map(({ name, url }) => `[${name}](${origin}${url})`),
    '',
  ].join('\n\n');
}
