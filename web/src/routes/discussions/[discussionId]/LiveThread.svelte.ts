import { DiscussionEvents, type PostPartsFragment, type PostSharedFragment } from '@platforma/schema';
import { afterEvent, type DiscussionEvent } from '#lib/discussions/after-event.ts';
import type { LiveClient } from '#lib/graphql/live-client.ts';
import { LiveStream, type LiveState } from '#lib/graphql/live-stream.ts';
import type { PageData } from './$types.d.ts';

export type Post = PostPartsFragment & { isPending?: boolean };
type Page = PageData['discussion'];

/** What an event can't know of its reader, until the page is read anew. */
const unknown = {
  isRead: true,
  viewerReactions: [],
  viewerVotes: [],
  bookmark: null,
  viewerCan: { edit: false, withdraw: false, redact: false, report: false, react: false, closePoll: false },
};

/**
 * The posts of one page: as the page read them, as they change, and those still on their way.
 * What others add waits until the reader asks for it; what the reader adds is there at once and keeps its id.
 */
export class LiveThread {
  #posts = $state.raw<ReadonlyMap<string, Post>>(new Map());
  #waiting = $state.raw<ReadonlySet<string>>(new Set());
  #withdrawn = $state.raw<ReadonlySet<string>>(new Set());
  readonly #own = new Set<string>();
  readonly #page: Page;
  readonly #viewerId: string | undefined;

  readonly posts = $derived(
    [...this.#posts.values()].filter(({ id }) => !this.#waiting.has(id)).sort((a, b) => a.number - b.number),
  );
  readonly question = $derived(this.posts[0]?.number === 1 ? this.posts[0] : undefined);
  readonly replies = $derived(this.posts.filter((post) => post !== this.question));
  /** How many posts of others wait to be let in. */
  readonly waiting = $derived(this.#waiting.size);
  /** As it was when the page was opened: the divider doesn't run away while one reads. */
  readonly firstUnread: number;
  isResolved = $state(false);
  state = $state<LiveState>('connecting');

  constructor(page: Page, viewerId?: string) {
    this.#page = page;
    this.#viewerId = viewerId ?? '';
    this.firstUnread = page.firstUnreadNumber ?? Infinity;
    this.#posts = new Map(page.posts.map((post) => [post.id, post]));
    this.isResolved = page.isResolved;
  }

  /** Takes over a page read anew: it wins over what is shown, and what it brings that was not here waits. */
  show({ posts, isResolved }: Page) {
    const news = posts.filter((post) => !this.#posts.has(post.id) && !this.#isOwn(post));
    this.#wait(...news.map(({ id }) => id));
    this.#put(...posts);
    this.isResolved = isResolved;
  }

  /** Written by another since the reader was last here. */
  isNew = (post: Post) => post.number >= this.firstUnread && post.author?.id !== this.#viewerId;

  /** Withdrawn since the page was read. */
  isWithdrawn = (postId: string) => this.#withdrawn.has(postId);

  /** Follows the discussion until the returned function is called. */
  follow(client: LiveClient, reload: () => Promise<string>) {
    const stream = new LiveStream<DiscussionEvent>(client, {
      query: DiscussionEvents,
      variables: { id: this.#page.id },
      field: 'discussionEvents',
      cursor: this.#page.cursor,
      apply: (event) => {
        this.#apply(event);
        // Where posts went or came from, how the discussion is led, what was redacted of its title: read anew.
        if (/^PostsMoved|^DiscussionChanged|Redacted/.test(event.__typename)) void reload();
      },
      refetch: reload,
      changed: (state) => (this.state = state),
    });
    return () => stream.stop();
  }

  /** Shows a post before the server has it; the returned function says whether it was taken. */
  send(post: PostSharedFragment) {
    this.#own.add(post.id);
    this.#put({ ...post, ...unknown, isPending: true });
    return (isTaken: boolean) => {
      const now = this.#posts.get(post.id);
      if (!now?.isPending) return;
      if (isTaken) this.#put({ ...now, isPending: false });
      else this.#drop(post.id);
    };
  }

  /** Lets the waiting posts in and says which is the first of them. */
  reveal() {
    const first = this.posts.length;
    this.#waiting = new Set();
    return this.posts[first]?.id;
  }

  #isOwn = (post: PostSharedFragment) => this.#own.has(post.id) || post.author?.id === this.#viewerId;

  #apply(event: DiscussionEvent) {
    const before = this.#posts;
    const { isResolved, posts } = afterEvent(
      { isResolved: this.isResolved, posts: [...before.values()] },
      event,
      (post, known) => ({
        ...(known ?? { ...unknown, isRead: this.#isOwn(post) }),
        ...post,
        // Events read with the eyes of all: who is named to some of them only keeps the name that the page has read.
        author: post.author ?? known?.author ?? null,
        isPending: false,
      }),
    );
    this.isResolved = isResolved;
    this.#posts = new Map(posts.map((post) => [post.id, post]));
    this.#waiting = new Set([...this.#waiting].filter((id) => this.#posts.has(id)));
    for (const post of posts)
      if (!before.has(post.id) && !(this.#isOwn(post) && this.#page.isLastPage)) this.#wait(post.id);
    if (event.__typename === 'PostWithdrawn') this.#withdrawn = new Set([...this.#withdrawn, event.postId]);
  }

  #put(...posts: Post[]) {
    this.#posts = new Map([...this.#posts, ...posts.map((post) => [post.id, post] as const)]);
  }

  #wait(...ids: string[]) {
    this.#waiting = new Set([...this.#waiting, ...ids]);
  }

  #drop(dropped: string) {
    this.#posts = new Map([...this.#posts].filter(([id]) => id !== dropped));
    this.#waiting = new Set([...this.#waiting].filter((id) => id !== dropped));
  }
}
