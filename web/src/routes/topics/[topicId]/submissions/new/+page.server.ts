import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { AddSubmission, NewSubmissionPage } from '@platforma/schema';
import type { Channel } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { inputOf, noValues, sentValues, type Sent } from '#lib/advocacy/submission-values.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

/** What follows a submission that was refused or not answered comes with it, its rule and the day of the event. */
export const load = async ({ fetch, params, url }) => {
  const { topic, deadlineRules, ...bodies } = await ask(fetch, NewSubmissionPage, {
    topicId: params.topicId,
  });
  if (!topic) throw new Refused('NOT_FOUND');
  if (!topic.mayTrack) throw new Refused('FORBIDDEN');
  const given = (name: string) => url.searchParams.get(name) ?? '';
  return {
    topic: { id: topic.id, title: topic.title },
    near: topic.bodies.edges.map(({ node }) => node.body.id),
    rules: deadlineRules.edges.map(({ node }) => node),
    bodies,
    id: idFor('submission'),
    previousId: given('previous'),
    values: {
      ...noValues,
      ...{ bodyId: given('body'), sendRuleId: given('rule'), sendFrom: given('from') },
    },
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const values = sentValues(form);
    const [id, previousId, actingFor] = [text('id'), text('previousId'), text('actingFor')];
    const sent: Sent = {
      ...{ sentOn: text('sentOn'), channel: text('channel') as Channel, deliveredOn: text('deliveredOn') },
    };
    const input = {
      ...{ id, topicId: event.params.topicId, ...inputOf(values), previousId: previousId || null },
      ...{ sentOn: sent.sentOn || null, channel: sent.channel || null },
      ...{ deliveredOn: sent.deliveredOn || null, actingForId: actingFor || null },
    };
    try {
      await ask(event.fetch, AddSubmission, { input });
    } catch (reason) {
      return refusal(event, reason, { values, sent, id, previousId, actingFor });
    }
    redirect(303, localizeHref(`/submissions/${id}`));
  },
};
