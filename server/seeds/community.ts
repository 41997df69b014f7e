import type pg from 'pg';
import { idOf } from './ids.ts';
import { insert, insertNew } from './insert.ts';
import { rulesCs, rulesEn } from './rules.ts';
import { renderMarkdown } from '../src/kernel/text/markdown.ts';

const publishedAt = '2021-03-01T08:00:00Z';

const questions = [
  {
    text_cs: 'Čemu se věnujete a kde působíte?',
    text_en: 'What do you work on, and where?',
    is_required: true,
  },
  {
    text_cs: 'Co by vám členství v platformě přineslo a čím byste přispěli vy?',
    text_en: 'What would membership give you, and what would you bring?',
    is_required: true,
  },
  {
    text_cs: 'Která členská organizace vás zná? Stačí název.',
    text_en: 'Which member organisation knows you? The name is enough.',
    is_required: false,
  },
];

const answers = [
  'Doprovázíme rodiny při hledání nájemního bydlení, hlavně na vesnicích okolo smyšlených Rybníčků.',
  'Potřebujeme se poradit, jak jednat s pronajímateli. Nabídnout můžeme zkušenost s doprovázením prvního nájmu.',
  'Společný krok Lipov, jeden terén děláme spolu.',
];

/** Adds what the platform agreed on with its members: rules accepted by all personas, questions, a request that waits. */
export async function seedCommunity(client: pg.Client): Promise<void> {
  await insertNew(client, 'rules', [
    {
      ...{ id: idOf('rules', '1'), audience_id: 1, number: 1, published_at: publishedAt },
      ...{
        text_cs: rulesCs,
        text_en: rulesEn,
        html_cs: renderMarkdown(rulesCs),
        html_en: renderMarkdown(rulesEn),
      },
    },
  ]);
  // The first version only: what comes later is for people to accept.
  await client.query(
    `insert into rules_acceptance (id, audience_id, person_id, rules_id, accepted_at)
     select md5('platforma/seeds/rules/1/' || p.id)::uuid, p.private_audience_id, p.id, $1, now()
     from person p where p.is_demo on conflict do nothing`,
    [idOf('rules', '1')],
  );
  await insert(
    client,
    'join_question',
    questions.map((question, i) => ({
      ...{ id: idOf('join_question', String(i)), audience_id: 1, position: i + 1, created_at: publishedAt },
      ...question,
    })),
  );
  await seedRequest(client);
  await seedHistory(client);
}

/** Its address is at a domain that never exists: an answer to it goes nowhere. */
async function seedRequest(client: pg.Client) {
  const id = idOf('join_request', 'rybnicky');
  const added = await insertNew(client, 'join_request', [
    {
      ...{
        id,
        audience_id: 4,
        name: 'Nové klíče Rybníčky (demo)',
        kind: 'PRO_ROMA',
        legal_form: 'ASSOCIATION',
      },
      ...{ business_id: null, region: 'CZ063', contact_name: 'Zora Zájemcová (demo)', language: 'CS' },
      asked_at: '2022-03-14T09:20:00Z',
    },
  ]);
  if (!added.size) return;
  await insert(
    client,
    'join_answer',
    answers.map((text, i) => ({
      ...{ id: idOf('join_answer', String(i), i), audience_id: 4, request_id: id },
      ...{ question_id: idOf('join_question', String(i)), position: i + 1, text },
    })),
  );
  await client.query(`insert into auth.join_request (id, email, hash) values ($1, 'zora@demo.invalid', '')`, [
    id,
  ]);
}

const pamet = 'demo-org-pamet';
const decided = { organisation_id: idOf('organisation', pamet), decided_by_id: idOf('person', 'p-vera') };
const history = [
  {
    ...{ ...decided, id: idOf('membership', `${pamet}/applicant`), state: 'APPLICANT', reason: null },
    ...{ since: '2021-01-11', until: '2021-02-08', at: '2021-01-11T09:00:00Z' },
  },
  {
    ...{ ...decided, id: idOf('membership', `${pamet}/candidate`), state: 'CANDIDATE' },
    ...{ since: '2021-02-08', until: '2021-03-01', at: '2021-02-08T09:00:00Z' },
    reason: 'Doporučily ji dvě organizace, zbývá výroční zpráva.',
  },
];
const recommendations = [
  ['demo-org-lipov', 'p-jana', 'Rok spolu chystáme vzpomínkové akce. Na dohodu s nimi je spolehnutí.'],
  ['demo-org-brno', 'p-tomas', 'Znají archivy i pamětníky a umějí o tom mluvit ve školách.'],
] as const;

/** How one of the demo's organisations came to be a member. */
async function seedHistory(client: pg.Client) {
  const added = await insertNew(client, 'membership', history);
  if (added.size < history.length) return;
  await client.query('update membership set decided_by_id = $2, reason = $3 where id = $1', [
    ...[idOf('membership', pamet), decided.decided_by_id, 'Výroční zprávu poslali, nic nebrání přijetí.'],
  ]);
  await insert(
    client,
    'recommendation',
    recommendations.map(([organisation, person, text], i) => ({
      ...{ id: idOf('recommendation', organisation), audience_id: 3, membership_id: history[0]!.id },
      ...{ organisation_id: idOf('organisation', organisation), person_id: idOf('person', person) },
      ...{ text, at: `2021-01-${20 + i}T10:00:00Z` },
    })),
  );
}
