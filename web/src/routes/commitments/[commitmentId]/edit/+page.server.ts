import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditCommitment, EditCommitmentPage } from '@platforma/schema';
import { inputOf, sentValues, textOf, valuesOf } from '#lib/advocacy/commitment-values.ts';
import { dateKey } from '#lib/dates.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusedEdit } from '#lib/server/stale-edit.ts';
import { uuidv7 } from '#lib/uuid.ts';

async function read(fetch: typeof globalThis.fetch, id: string) {
  const { commitment } = await ask(fetch, EditCommitmentPage, { id });
  if (!commitment?.topic) throw new Refused('NOT_FOUND');
  if (!commitment.viewerCan.edit) throw new Refused('FORBIDDEN');
  return { ...commitment, topic: commitment.topic };
}

export const load = async ({ fetch, params }) => {
  const commitment = await read(fetch, params.commitmentId);
  const { id, title, version, topic, parent } = commitment;
  return {
    ...{ id, title, version, topic, isPart: parent !== null, values: valuesOf(commitment) },
    ...{ requestId: uuidv7(), today: dateKey(new Date()) },
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.commitmentId;
    const values = sentValues(form);
    const [version, base] = [Number(form.get('version')), String(form.get('base'))];
    const [why, sensitiveReason] = [textOf(form, 'reason'), textOf(form, 'sensitiveReason')];
    async function now() {
      const latest = await read(event.fetch, id);
      return { version: latest.version, values: valuesOf(latest) };
    }
    try {
      const input = {
        ...{ id, requestId: textOf(form, 'requestId'), version, ...inputOf(values) },
        ...{ reason: why, sensitiveReason: sensitiveReason || null },
      };
      await ask(event.fetch, EditCommitment, { input });
    } catch (refused) {
      const { status, data } = await refusedEdit(event, refused, { values, version, base, now });
      return fail(status, { ...data, reason: why, sensitiveReason });
    }
    redirect(303, localizeHref(`/commitments/${id}`));
  },
};
