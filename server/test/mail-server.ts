import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server of the test: keeps what it got, and can be told to fail after taking a mail. */
export async function mailServer(port = 0) {
  const mails: ParsedMail[] = [];
  const faults: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) =>
      done(
        address.startsWith('gone@') ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null,
      ),
    onData: async (stream, _, done) => {
      mails.push(await simpleParser(stream));
      const fault = faults.shift();
      done(fault ? Object.assign(new Error(fault), { responseCode: 451 }) : null);
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.server.address() as AddressInfo;
  return {
    mails,
    faults,
    port: actual,
    url: `smtp://127.0.0.1:${actual}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
    to: (address: string) =>
      mails.filter(({ to }) =>
        [to].flat().some((each) => each?.value.some((one) => one.address === address)),
      ),
  };
}

/** The token in the one link of a mail. */
export function tokenIn(mail: ParsedMail): string {
  const link = mail.text!.match(/https?:\/\/\S+/)![0];
  return new URL(link).searchParams.get('token') ?? link.split('/').at(-1)!;
}
