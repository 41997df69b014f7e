import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { NewCommitmentPage, RecordCommitment } from '@platforma/schema';
import { inputOf, sentValues, textOf } from '#lib/advocacy/commitment-values.ts';
import { dateKey } from '#lib/dates.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, params, url, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  const { topic, ...choice } = await ask(fetch, NewCommitmentPage, { id: params.topicId });
  if (!topic) throw new Refused('NOT_FOUND');
  if (!topic.mayRecordCommitment) throw new Refused('FORBIDDEN');
  return {
    topic: { id: topic.id, title: topic.title },
    ofTopic: topic.bodies.edges.map(({ node }) => node.body),
    wholes: topic.commitments.edges.map(({ node }) => node).filter(({ viewerCan }) => viewerCan.addPart),
    ...{ choice, parent: url.searchParams.get('parent') ?? '' },
    ...{ id: idFor('commitment'), today: dateKey(new Date()) },
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = sentValues(form);
    const text = (name: string) => textOf(form, name);
    const [id, bodyId, parentId] = [text('id'), text('bodyId'), text('parentId')];
    const sensitiveReason = text('sensitiveReason');
    try {
      const input = {
        ...{ id, topicId: event.params.topicId, bodyId, parentId: parentId || null },
        ...{ ...inputOf(values), sensitiveReason: sensitiveReason || null },
      };
      await ask(event.fetch, RecordCommitment, { input });
    } catch (reason) {
      return refusal(event, reason, { values, quote: values.quote, id, bodyId, parentId, sensitiveReason });
    }
    redirect(303, localizeHref(`/commitments/${id}`));
  },
};
