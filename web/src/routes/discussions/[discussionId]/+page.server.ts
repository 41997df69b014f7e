import { redirect } from '@sveltejs/kit';
import { m } from '@platforma/messages';
import { writtenBy } from '#lib/words/writer.ts';
import { localizeHref } from '@platforma/messages/runtime';
import { DiscussionPage, type DiscussionPageQuery } from '@platforma/schema';
import { when } from '#lib/dates.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';
import { nextPage, pageOf, PAGE, previousPage } from '#lib/discussions/pages.ts';
import { experienceKindName } from '#lib/words/experience.ts';
import { seenBy, willBeSeenBy } from '#lib/words/visibilities.ts';
import { threadWords } from './words.server.ts';

export { actions } from './actions.server.ts';

export const load = async ({ fetch, params, url, depends }) => {
  depends('app:discussion');
  const asked = Number(url.searchParams.get('from'));
  const from = Math.max(1, Number.isInteger(asked) ? asked : 1);
  const to = from + PAGE - 1;
  const { viewer, discussion } = await ask(fetch, DiscussionPage, { id: params.discussionId, from, to });
  if (!discussion) throw new Refused('NOT_FOUND');
  if (discussion.mergedInto) redirect(308, localizeHref(`/discussions/${discussion.mergedInto.id}`));

  // a long discussion opens where reading ended; one that fits a page scrolls there by itself
  const start = pageOf(discussion.firstUnreadNumber ?? discussion.lastNumber);
  if (!url.searchParams.has('from') && discussion.lastNumber > PAGE && start > 1) {
    const anchor = discussion.firstUnreadNumber ? '#new' : '#latest';
    redirect(307, `${url.pathname}?from=${start}${anchor}`);
  }
  const { posts, moves, goneNumbers, ...rest } = discussion;
  return {
    discussion: {
      ...rest,
      from,
      posts: posts.edges.map(({ node }) => node),
      moves: moves.edges.map(({ node }) => node),
      previousPage: addressOf(previousPage(from, goneNumbers)),
      nextPage: addressOf(nextPage(from, discussion.lastNumber, goneNumbers)),
      isLastPage: to >= discussion.lastNumber,
    },
    // sentences that never change in the browser: their other forms don't have to travel
    words: {
      way: wayTo(discussion),
      extent: m.thread_posts_from({ posts: discussion.postCount, people: discussion.participantCount }),
      seenBy: seenBy(discussion.visibility),
      redact: m.thread_redact(),
      willBeSeenBy: willBeSeenBy(discussion.visibility),
      standing: standingOf(discussion),
      firstPost:
        viewer?.hasWritten === false ? { title: m.first_post_title(), help: m.first_post_help() } : null,
      held: { waiting: m.held_waiting(), manage: m.held_manage() },
      watching: watchingOf(discussion),
      ...threadWords(),
    },
    now: new Date().toISOString(),
    // made here, so that without JavaScript too a double click makes one post
    replyId: idFor('post'),
    requestId: uuidv7(),
    replyingTo: url.searchParams.get('reply'),
  };
};

const addressOf = (from: number | null) => (from ? `?from=${from}` : null);

type Discussion = NonNullable<DiscussionPageQuery['discussion']>;

/** How the discussion is led, in sentences. */
function standingOf(discussion: Discussion) {
  const { viewerIsHeld, slowMinutes, announcedAt, isConfirmed, summary } = discussion;
  const by = summary && {
    author: writtenBy(summary),
    when: when(summary.at, new Date()),
    number: summary.upToNumber,
  };
  return {
    closed: closedOf(discussion),
    before: [viewerIsHeld && m.held_first(), slowMinutes && m.standing_slow({ minutes: slowMinutes })]
      .filter(Boolean)
      .join(' '),
    asks: announcedAt ? (isConfirmed ? m.standing_confirmed() : m.standing_asks()) : null,
    confirm: announcedAt && !isConfirmed ? m.standing_confirm() : null,
    summary: summary && by && { title: m.standing_summary(), by: m.standing_summary_by(by), ...summary },
  };
}

function closedOf({ archivedAt, lockReason, group }: Discussion) {
  if (group?.state === 'CLOSED') return m.standing_group_closed();
  if (archivedAt) return m.standing_archived();
  return lockReason ? m.standing_locked({ reason: lockReason }) : null;
}

const wayTo = ({ topic, group, experience }: Discussion) => [
  { href: localizeHref('/discussions'), label: m.nav_discussions() },
  ...(topic ? [{ href: localizeHref(`/topics/${topic.id}`), label: topic.title }] : []),
  ...(group ? [{ href: localizeHref(`/groups/${group.id}`), label: group.name }] : []),
  ...(experience
    ? [{ href: localizeHref(`/experience/${experience.id}`), label: experienceKindName(experience.kind) }]
    : []),
];

const told = { ALL: m.watching_ALL, MENTIONS: m.watching_MENTIONS, NONE: m.watching_NONE };
const because = {
  DISCUSSION: m.watching_DISCUSSION,
  TOPIC: m.watching_TOPIC,
  CATEGORY: m.watching_CATEGORY,
  NOTHING: m.watching_NOTHING,
};

/** How much the reader is told of it, and why. */
const watchingOf = ({ watchLevel, watchSource }: Discussion) =>
  because[watchSource]({ what: told[watchLevel]() });
