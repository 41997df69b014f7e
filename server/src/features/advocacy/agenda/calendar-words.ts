import type { AgendaKind } from './agenda.enums.ts';
import { iCalendar } from './icalendar.ts';

export type Language = 'CS' | 'EN' | 'ROM';

export interface FeedRow {
  key: string;
  day: string;
  kind: AgendaKind;
  isClosed: boolean;
  topic: string;
  title: string;
  body: string | null;
  path: string;
  sequence: number;
  changedAt: string;
}

interface Words {
  name: string;
  closed: string;
  topic: string;
  body: string;
  kinds: Record<AgendaKind, string>;
}

const cs: Words = {
  name: 'Platforma – termíny',
  closed: 'Uzavřeno',
  topic: 'Téma',
  body: 'Úřad',
  kinds: {
    ANSWER_DUE: 'Úřad má odpovědět',
    SEND_BY: 'Poslední den k odeslání',
    DRAFT_PLANNED: 'Návrh má být u členů',
    VOTE_PLANNED: 'Návrh má být odsouhlasen',
    SEND_PLANNED: 'Má být odesláno',
    COMPLETE_BY: 'Poslední den k doplnění',
    COMMITMENT_DUE: 'Termín závazku',
    TOPIC_REVIEW: 'Vrátit se k tématu',
  },
};

const en: Words = {
  name: 'Platforma – deadlines',
  closed: 'Closed',
  topic: 'Topic',
  body: 'Public body',
  kinds: {
    ANSWER_DUE: 'The public body has to answer',
    SEND_BY: 'Last day to send',
    DRAFT_PLANNED: 'The draft should be with members',
    VOTE_PLANNED: 'The draft should be agreed on',
    SEND_PLANNED: 'It should be sent',
    COMPLETE_BY: 'Last day to complete it',
    COMMITMENT_DUE: 'Commitment due',
    TOPIC_REVIEW: 'Return to the topic',
  },
};

/** The iCalendar file of what is due, in somebody's language. */
export function calendarOf(rows: readonly FeedRow[], language: Language, publicUrl: URL): string {
  const words = language === 'EN' ? en : cs;
  const events = rows.map(({ key, day, sequence, changedAt, path, ...row }) => ({
    ...{ uid: `${key.toLowerCase().replace('/', '-')}@${publicUrl.hostname}`, day, sequence },
    ...{ changedAt: new Date(changedAt), url: new URL(path, publicUrl).href },
    summary: `${row.isClosed ? `${words.closed}: ` : ''}${words.kinds[row.kind]}: ${row.title}`,
    description: [`${words.topic}: ${row.topic}`, row.body && `${words.body}: ${row.body}`]
      .filter(Boolean)
      .join('\n'),
  }));
  return iCalendar(words.name, events);
}
