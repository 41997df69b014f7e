import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { onTransaction } from '../../../kernel/database/orm.ts';
import { invalid } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import type { Interaction, Statement } from './interaction.entity.ts';
import { ParticipantSide } from './interaction.enums.ts';
import type { InteractionText } from './interaction.inputs.ts';
import { InteractionDocument } from './interaction-document.entity.ts';
import { InteractionParticipant } from './interaction-participant.entity.ts';

export const FIRST_DAY = '1990-01-01';

/** The columns of what is stated. */
export const stated = ({ kind, form, place, happenedOn, subject, summary }: InteractionText): Statement => ({
  ...{ kind, form: form ?? null, place: place?.trim() || null, happenedOn },
  ...{ subject: subject.trim(), summary: summary ?? '' },
});

/** What is looked through for personal data, field by field. */
export const textsOf = ({ subject, summary, place, participants, documents }: InteractionText) => ({
  ...{ subject, summary, place },
  role: participants.map(({ role }) => role).join('\n'),
  label: documents.flatMap(({ label, reference }) => [label, reference ?? '']).join('\n'),
});

/** What is published already: nobody is asked for it again. */
export async function former(em: EntityManager, { id, subject, summary, place }: Interaction) {
  const rows = [
    ...(await em.find(InteractionParticipant, { interaction: id })).map(({ role }) => role),
    ...(await em.find(InteractionDocument, { interaction: id })).flatMap(({ label, reference }) => [
      label,
      reference ?? '',
    ]),
  ];
  return [subject, summary, place ?? '', ...rows].join('\n');
}

/**
 * Says who took part and where documents are, instead of whatever was said before.
 * @throws DomainError ORGANISATION_UNKNOWN for an organisation that is not there, or that did not take part for the platform
 */
export async function hang(
  em: EntityManager,
  { id: interaction, audienceId }: Interaction,
  { participants, documents }: Pick<InteractionText, 'participants' | 'documents'>,
) {
  const organisations = participants.map(({ organisationId }) => toUuid('organisation', organisationId));
  const isStranger = participants.some(({ side }, i) => organisations[i] && side !== ParticipantSide.OURS);
  const named = [...new Set(organisations.filter((one) => one != null))];
  if (isStranger || (await em.count(Organisation, { id: named })) !== named.length)
    throw invalid(ProblemCode.ORGANISATION_UNKNOWN, 'organisationId');
  await forget(em, interaction);
  const row = (position: number) => ({ id: randomUUID(), audienceId, interaction, position });
  for (const [i, { side, role, count }] of participants.entries())
    em.create(
      InteractionParticipant,
      { ...row(i), side, role: role.trim(), count, organisation: organisations[i] ?? null },
      { partial: true },
    );
  for (const [i, { label, url, reference }] of documents.entries())
    em.create(
      InteractionDocument,
      { ...row(i), label: label.trim(), url: url || null, reference: reference?.trim() || null },
      { partial: true },
    );
}

export async function forget(em: EntityManager, id: string) {
  const { executeSql } = onTransaction(em);
  for (const table of ['interaction_participant', 'interaction_document'])
    await executeSql(`delete from ${table} where interaction_id = $1`, [id]);
}
