import type { DiscussionEventsSubscription, PostSharedFragment } from '@platforma/schema';

export type DiscussionEvent = DiscussionEventsSubscription['discussionEvents'];

/** What a page shows of a discussion and its events change. */
export interface Shown<Post extends PostSharedFragment> {
  isResolved: boolean;
  posts: readonly Post[];
}

/**
 * What a page shows after an event: the same as if it were read anew.
 * @param parts makes a post of the page of what the event brings of it
 */
export function afterEvent<Post extends PostSharedFragment>(
  { isResolved, posts }: Shown<Post>,
  event: DiscussionEvent,
  parts: (post: PostSharedFragment, known: Post | undefined) => Post,
): Shown<Post> {
  if (event.__typename === 'DiscussionChanged') {
    if (!event.discussion) return { isResolved, posts };
    const isOpen = !event.discussion.isResolved;
    return { isResolved: !isOpen, posts: isOpen ? posts.map(unaccepted) : posts };
  }
  if (event.__typename === 'PostsMovedAway') {
    const gone = event.move?.formerNumbers ?? [];
    const isGone = (number: number) => gone.some(({ first, last }) => first <= number && number <= last);
    return { isResolved, posts: posts.filter(({ number }) => !isGone(number)) };
  }
  if (!('postId' in event)) return { isResolved, posts };
  const { post, postId } = event;
  const isAccepting = event.__typename === 'AnswerAccepted';
  const known = posts.find(({ id }) => id === postId);
  const others = posts
    .filter((one) => one !== known)
    .map((one) => (isAccepting ? unaccepted(one) : one))
    .map((one) => (one.replyTo?.id === postId ? { ...one, replyTo: quoting(one.replyTo, post) } : one));
  // One of another page of the discussion changes nothing here, but for what is quoted of it.
  const isShown = post && (known ?? event.__typename === 'PostAdded');
  return { isResolved: isResolved || isAccepting, posts: isShown ? [...others, parts(post, known)] : others };
}

const unaccepted = <Post extends PostSharedFragment>(post: Post): Post =>
  post.isAccepted ? { ...post, isAccepted: false } : post;

type Quote = NonNullable<PostSharedFragment['replyTo']>;

/** What is quoted of a post follows the post, also when it is withdrawn or out of sight. */
const quoting = (quote: Quote, post: PostSharedFragment | null | undefined): Quote | null =>
  post ? { ...quote, excerpt: post.body.slice(0, 400), withdrawnAt: post.withdrawnAt } : null;
