import { createTransport, type Transporter } from 'nodemailer';

export interface Mail {
  /** Makes the Message-ID: a mail sent again has the same one, and the recipient's server may drop the repeat. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** Where mails go. */
export interface Mailbox {
  /** @throws when the mail may not have left and is to be sent again */
  send(mail: Mail): Promise<void>;
}

interface SmtpOptions {
  /** smtp:// or smtps:// with user and password, if any. */
  url: string;
  from: string;
  /** Right side of every Message-ID. */
  host: string;
  /** Hears of recipients whom the mail server refuses for good. */
  refused?(mail: Mail, reason: string): void;
}

/** Hands mails to a mail server. */
export class SmtpMailbox implements Mailbox {
  readonly #transport: Transporter;

  constructor(private readonly options: SmtpOptions) {
    this.#transport = createTransport(options.url, {
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as object);
  }

  async send(mail: Mail): Promise<void> {
    const { from, host, refused } = this.options;
    try {
      await this.#transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      if (!isRefusedForGood(error)) throw error;
      refused?.(mail, (error as Error).message);
    }
  }
}

/** The server knows the recipient does not exist: asking ten times more makes us look like a spammer. */
function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
}

export interface CaughtMail extends Mail {
  caughtAt: Date;
}

const kept = 200;

/** Keeps the demo's mails instead of sending them: the last 200, until the server stops. */
export class CaughtMailbox implements Mailbox {
  #mails: CaughtMail[] = [];

  async send(mail: Mail): Promise<void> {
    const others = this.#mails.filter(({ id }) => id !== mail.id);
    this.#mails = [{ ...mail, caughtAt: new Date() }, ...others].slice(0, kept);
  }

  /** Newest first. */
  list(): readonly CaughtMail[] {
    return this.#mails;
  }

  of(id: string): CaughtMail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }
}

/** Sends nothing and keeps nothing: a demo that strangers may enter. */
export const silentMailbox: Mailbox = { send: async () => {} };
