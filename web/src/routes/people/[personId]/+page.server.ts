import { redirect, type RequestEvent } from '@sveltejs/kit';
import { HoldPosts, MutePerson, OpenPerson, PersonPage, ReleasePosts, UnmutePerson } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal, sentenceOf } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params, parent }) => {
  const { viewer } = await parent();
  // Opening is counted, so it is said: see docs/decisions/0013.
  const refused = viewer?.isMember ? await opened(fetch, params.personId) : null;
  const { person } = await ask(fetch, PersonPage, { id: params.personId });
  if (!person) throw new Refused('NOT_FOUND');
  const { mandates, ...rest } = person;
  const all = mandates.edges.map(({ node }) => node);
  return {
    person: rest,
    current: all.filter(({ isCurrent }) => isCurrent),
    former: all.filter(({ isCurrent }) => !isCurrent),
    refused,
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

/** Why no more can be opened today; null when it was. */
async function opened(fetch: typeof globalThis.fetch, id: string): Promise<string | null> {
  try {
    await ask(fetch, OpenPerson, { id });
    return null;
  } catch (reason) {
    if (reason instanceof Refused && reason.code === 'TOO_MANY_REQUESTS') return sentenceOf(reason);
    throw reason;
  }
}

async function done(
  event: RequestEvent<{ personId: string }>,
  change: (id: string, text: (name: string) => string) => Promise<unknown>,
) {
  const form = await event.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  try {
    await change(event.params.personId, text);
  } catch (refused) {
    return refusal(event, refused, { reason: text('reason') });
  }
  redirect(303, event.url.pathname);
}

export const actions = {
  mute: (event) => done(event, (id) => ask(event.fetch, MutePerson, { id })),
  hold: (event) =>
    done(event, (personId, text) =>
      ask(event.fetch, HoldPosts, { personId, requestId: text('requestId'), reason: text('reason') }),
    ),
  release: (event) =>
    done(event, (personId, text) =>
      ask(event.fetch, ReleasePosts, { personId, requestId: text('requestId') }),
    ),
  unmute: (event) => done(event, (id) => ask(event.fetch, UnmutePerson, { id })),
};
