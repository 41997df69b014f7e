import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { ProfilePage, SayOfMyself, type ProfileKind, type ProfileVisibility } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

const kinds: ProfileKind[] = ['ROLE', 'LANGUAGES', 'PHONE', 'EMAIL', 'ABOUT'];

export const load = async ({ fetch, url }) => {
  const { viewer } = await ask(fetch, ProfilePage, {});
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.isMember || !viewer.person) throw new Refused('FORBIDDEN');
  const said = viewer.person.profile;
  return {
    person: { id: viewer.person.id, name: viewer.person.name },
    isUnnamed: viewer.goesByOrganisation,
    organisations: viewer.organisations,
    requestId: uuidv7(),
    isSaved: url.searchParams.has('done'),
    fields: kinds.map((kind) => {
      const field = said.find((one) => one.kind === kind);
      return {
        kind,
        value: field?.value ?? '',
        seenBy: field?.organisationId ?? field?.visibility ?? 'PRIVATE',
      };
    }),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
    const { viewer } = await ask(event.fetch, ProfilePage, {});
    const said = viewer?.person?.profile ?? [];
    const sensitiveReason = text('sensitiveReason') || null;
    const given = kinds.map((kind) => ({ kind, value: text(kind).trim(), seenBy: text(`${kind}_seenBy`) }));
    for (const { kind, value, seenBy } of given) {
      const was = said.find((one) => one.kind === kind);
      const isSame = was && was.value === value && (was.organisationId ?? was.visibility) === seenBy;
      if (isSame || (!was && !value)) continue;
      const isOrganisation = seenBy.startsWith('organisation_');
      const input = {
        ...{ kind, value: value || null, sensitiveReason, requestId: uuidv7() },
        visibility: (isOrganisation ? 'ORGANISATION' : seenBy) as ProfileVisibility,
        organisationId: isOrganisation ? seenBy : null,
      };
      try {
        await ask(event.fetch, SayOfMyself, { input });
      } catch (reason) {
        const kept = Object.fromEntries(given.map((one) => [one.kind, one.value]));
        const seen = Object.fromEntries(given.map((one) => [one.kind, one.seenBy]));
        return refusal(event, reason, { ...kept, seen, sensitiveReason, about: kind });
      }
    }
    redirect(303, `${localizeHref('/settings/profile')}?done`);
  },
};
