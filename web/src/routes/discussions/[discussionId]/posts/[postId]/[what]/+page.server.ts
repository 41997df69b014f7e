import { PostPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { uuidv7 } from '#lib/uuid.ts';
import { actions as all } from '../../../actions.server.ts';

const views = ['edit', 'withdraw', 'versions'] as const;

export const load = async ({ fetch, params }) => {
  const what = views.find((one) => one === params.what);
  const { post } = await ask(fetch, PostPage, { id: params.postId });
  if (!what || post?.discussion.id !== params.discussionId) throw new Refused('NOT_FOUND');
  if (what !== 'versions' && !post.viewerCan[what]) throw new Refused('FORBIDDEN');
  const versions = post.versions.edges.map(({ node }) => node);
  return { post, versions, what, now: new Date().toISOString(), requestId: uuidv7() };
};

export const actions = { edit: all.edit, withdraw: all.withdraw };
