import { expect, test } from 'vitest';
import { mailServer } from '../../../test/mail-server.ts';
import { letter } from './letter.ts';
import { CaughtMailbox, SmtpMailbox } from './mailbox.ts';

const words = letter({
  ...{
    locale: 'cs',
    site: 'hub.example',
    subject: 'Zpráva <b>',
    paragraphs: ['příliš "žluťoučký" <script>'],
  },
  ...{ button: { label: 'Otevřít', url: 'https://hub.example/a?b=1&c=2' }, note: 'Pozn.' },
});
const mail = { id: 'b7', to: { name: 'Ana, "Nová"', address: 'ana@test.cz' }, ...words };

test('a mail arrives whole, with its words escaped in HTML and the address of the button in plain text', async () => {
  const post = await mailServer();
  await new SmtpMailbox({ url: post.url, from: 'Platforma <p@test.cz>', host: 'hub.example' }).send(mail);
  const [got] = post.mails;
  expect(got).toMatchObject({ messageId: '<b7@hub.example>', subject: 'Zpráva <b>' });
  expect(got!.text).toContain('Otevřít:\nhttps://hub.example/a?b=1&c=2\n');
  expect(got!.html).toContain('příliš &quot;žluťoučký&quot; &lt;script&gt;');
  expect(got!.html).toContain('href="https://hub.example/a?b=1&amp;c=2"');
  await post.close();
});

test('a recipient whom the server does not know is given up, an unreachable server is not', async () => {
  const post = await mailServer();
  const refused: string[] = [];
  const mailbox = new SmtpMailbox({
    url: post.url,
    from: 'p@test.cz',
    host: 'test.cz',
    refused: ({ id }) => void refused.push(id),
  });
  await mailbox.send({ ...mail, to: { name: '', address: 'gone@test.cz' } });
  expect([refused, post.mails]).toEqual([['b7'], []]);
  await post.close();
  await expect(mailbox.send(mail)).rejects.toThrow('ECONNREFUSED');
});

test('the demo keeps the last 200 mails, newest first, a repeated one once', async () => {
  const mailbox = new CaughtMailbox();
  for (let n = 0; n < 203; n++) await mailbox.send({ ...mail, id: String(n) });
  await mailbox.send({ ...mail, id: '100', subject: 'again' });
  expect(mailbox.list().length).toBe(200);
  expect(
    mailbox
      .list()
      .slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(['100', '202']);
  expect([mailbox.of('100')?.subject, mailbox.of('0')]).toEqual(['again', undefined]);
});
