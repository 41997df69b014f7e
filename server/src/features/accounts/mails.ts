import { localizeHref } from '@platforma/messages/runtime';
import { m } from '@platforma/messages';
import type { Handler } from '../../kernel/jobs/worker.ts';
import { letter, type Locale } from '../../kernel/mail/letter.ts';
import type { Mail, Mailbox } from '../../kernel/mail/mailbox.ts';
import type { AddressChanges } from './address-changes.ts';
import type { Mint } from './auth-tokens.ts';

/** What a job of the queue "mail" says: whom it is about, never a token, never an address. */
export type MailJob =
  | {
      kind: 'sign-in' | 'reset' | 'address' | 'address-asked';
      /** Null: an address nobody has. */ personId: string | null;
    }
  | { kind: 'invitation'; invitationId: string }
  | { kind: 'join-declined'; joinRequestId: string }
  | { kind: 'confirmation'; confirmationId: string };

/** A mail to send, and what is done once it has left. */
export type Composed = Omit<Mail, 'id'> & { sent?(): Promise<unknown> };

interface Options {
  mailbox: Mailbox;
  mint: Mint;
  changes: AddressChanges;
  publicUrl: URL;
  /** Logs in as platforma_jobs. */
  pool: { query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };
  /** Writes the letter that asks a public body about a statement. */
  confirmation?(confirmationId: string): Promise<Composed | null>;
}

interface Recipient {
  address: string;
  name: string;
  language: Language;
}

interface Invitation extends Recipient {
  organisation: string;
  invited_by: string | null;
  expires_at: Date;
}

interface Declined extends Recipient {
  organisation: string;
  reason: string;
}

type Language = 'CS' | 'EN' | 'ROM';

const localeOf = (language: Language) => language.toLowerCase() as Locale;

/** „11. prosince 2026“; the number stays on the line with its month. */
const dayOf = (at: Date, locale: Locale) =>
  at
    .toLocaleDateString(locale === 'en' ? 'en-GB' : 'cs', { dateStyle: 'long', timeZone: 'Europe/Prague' })
    .replace(' ', '\u00a0');

/** Does the jobs of the queue "mail": makes the token, writes the letter in its reader's language, sends it at once. */
export function mailHandler({
  mailbox,
  mint,
  changes,
  publicUrl,
  pool,
  confirmation = async () => null,
}: Options): Handler<MailJob> {
  const site = publicUrl.host;
  const link = (path: string, locale: Locale) => new URL(localizeHref(path, { locale }), publicUrl).href;

  const signIn = async ({ address, language }: Recipient) => {
    const locale = localeOf(language);
    return letter({
      locale,
      site,
      subject: m.mail_sign_in_subject({}, { locale }),
      paragraphs: [m.mail_sign_in_text({}, { locale })],
      button: {
        label: m.mail_sign_in_button({}, { locale }),
        url: link(`/sign-in/link?token=${await mint.signIn(address)}`, locale),
      },
      note: m.mail_sign_in_note({}, { locale }),
    });
  };

  const reset = async ({ address, language }: Recipient) => {
    const locale = localeOf(language);
    return letter({
      locale,
      site,
      subject: m.mail_reset_subject({}, { locale }),
      paragraphs: [m.mail_reset_text({}, { locale })],
      button: {
        label: m.mail_reset_button({}, { locale }),
        url: link(`/reset-password?token=${await mint.reset(address)}`, locale),
      },
      note: m.mail_reset_note({}, { locale }),
    });
  };

  const confirmAddress = (language: Language, token: string) => {
    const locale = localeOf(language);
    return letter({
      locale,
      site,
      subject: m.mail_address_subject({}, { locale }),
      paragraphs: [m.mail_address_text({}, { locale })],
      button: {
        label: m.mail_address_button({}, { locale }),
        url: link(`/settings/address?token=${token}`, locale),
      },
      note: m.mail_address_note({}, { locale }),
    });
  };

  const addressAsked = (language: Language, address: string) => {
    const locale = localeOf(language);
    return letter({
      locale,
      site,
      subject: m.mail_address_asked_subject({}, { locale }),
      paragraphs: [m.mail_address_asked_text({ address }, { locale })],
      note: m.mail_address_asked_note({}, { locale }),
    });
  };

  const invitation = async (
    id: string,
    { organisation, invited_by: host, expires_at, language }: Invitation,
  ) => {
    const locale = localeOf(language);
    const date = dayOf(expires_at, locale);
    return letter({
      locale,
      site,
      subject: m.mail_invitation_subject({ organisation }, { locale }),
      paragraphs: [
        m.mail_invitation_text({ organisation }, { locale }),
        [
          ...(host ? [m.mail_invitation_host({ host }, { locale })] : []),
          m.mail_invitation_until({ date }, { locale }),
        ].join(' '),
      ],
      button: {
        label: m.mail_invitation_button({}, { locale }),
        url: link(`/invitation/${await mint.invitation(id, expires_at)}`, locale),
      },
      note: m.mail_invitation_note({}, { locale }),
    });
  };

  const declined = ({ organisation, reason, language }: Declined) => {
    const locale = localeOf(language);
    return letter({
      locale,
      site,
      subject: m.mail_declined_subject({ organisation }, { locale }),
      paragraphs: [
        m.mail_declined_text({ organisation }, { locale }),
        reason,
        m.mail_declined_again({}, { locale }),
      ],
      button: { label: m.mail_declined_button({}, { locale }), url: link('/join', locale) },
      note: m.mail_declined_note({}, { locale }),
    });
  };

  /** Null: there is nobody to write to, or nothing to say any more. */
  const compose = async (job: MailJob): Promise<Composed | null> => {
    if (job.kind === 'confirmation') return confirmation(job.confirmationId);
    if (job.kind === 'invitation') {
      const { rows } = await pool.query('select * from app.open_invitation($1)', [job.invitationId]);
      const open = rows[0] as unknown as Invitation | undefined;
      return open ? { to: open, ...(await invitation(job.invitationId, open)) } : null;
    }
    if (job.kind === 'join-declined') {
      const { rows } = await pool.query('select * from app.declined_request($1)', [job.joinRequestId]);
      const asked = rows[0] as unknown as Declined | undefined;
      return asked ? { to: asked, ...declined(asked) } : null;
    }
    if (!job.personId) return null;
    const { rows } = await pool.query('select * from app.recipient($1)', [job.personId]);
    const reader = rows[0] as unknown as Recipient | undefined;
    if (!reader) return null;
    if (job.kind === 'sign-in') return { to: reader, ...(await signIn(reader)) };
    if (job.kind === 'reset') return { to: reader, ...(await reset(reader)) };
    const change = await changes.of(job.personId);
    if (!change) return null;
    // The former mailbox hears of it in any case: silence would tell whether the new address has an account.
    if (job.kind === 'address-asked') return { to: reader, ...addressAsked(reader.language, change.to) };
    if (change.isTaken) return null;
    const token = await mint.address(change);
    return { to: { name: reader.name, address: change.to }, ...confirmAddress(reader.language, token) };
  };

  return async ({ id, data }) => {
    const composed = await compose(data);
    if (!composed) return;
    const { sent, ...mail } = composed;
    await mailbox.send({ id, ...mail, to: { name: mail.to.name, address: mail.to.address } });
    await sent?.();
  };
}
