import { randomBytes } from 'node:crypto';
import { m } from '@platforma/messages';
import { localizeHref } from '@platforma/messages/runtime';
import { letter } from '../../../kernel/mail/letter.ts';
import type { Composed } from '../../accounts/mails.ts';
import { hashOf } from './statements.service.ts';

interface Options {
  publicUrl: URL;
  /** Logs in as platforma_jobs. */
  pool: { query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };
}

interface Asked {
  address: string;
  body: string;
  subject: string;
  happened_on: string;
  expires_at: Date;
}

const locale = 'cs';
const longDay = (at: Date) =>
  at.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'Europe/Prague' }).replace(' ', '\u00a0');

/** Writes the letter that asks a public body about a statement, in Czech; null when it is not to be sent any more. */
export const confirmationLetter =
  ({ publicUrl, pool }: Options) =>
  async (confirmationId: string): Promise<Composed | null> => {
    const { rows } = await pool.query('select * from app.letter_of_confirmation($1)', [confirmationId]);
    const asked = rows[0] as unknown as Asked | undefined;
    if (!asked) return null;
    const token = randomBytes(24).toString('base64url');
    await pool.query('select app.link_statement($1, $2)', [confirmationId, hashOf(token)]);
    const { body, subject, address } = asked;
    const day = longDay(new Date(`${asked.happened_on}T12:00:00Z`));
    return {
      to: { name: body, address },
      ...letter({
        locale,
        site: publicUrl.host,
        subject: m.mail_confirmation_subject({ day }, { locale }),
        paragraphs: [
          m.mail_confirmation_text({ body, day, subject }, { locale }),
          m.mail_confirmation_ask({ until: longDay(asked.expires_at) }, { locale }),
        ],
        button: {
          label: m.mail_confirmation_button({}, { locale }),
          url: new URL(localizeHref(`/statements/${token}`, { locale }), publicUrl).href,
        },
        note: m.mail_confirmation_note({}, { locale }),
      }),
      sent: () => pool.query('select app.confirmation_sent($1)', [confirmationId]),
    };
  };
