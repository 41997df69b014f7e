-- 20 000 submissions with 40 000 steps, 20 000 commitments, 10 000 interactions, all in the stories of their topics; two
-- topics with interactions of their own, 500 and 20. Runs as the owner after seed.sql.
begin;
create view bench.about as
select n, t.id as topic_id, t.audience_id, t.author_id, t.acting_for_id, bench.id(3, 1 + (n * 7)::int % 60) as body_id
from generate_series(1, 20000) n join topic t on t.id = bench.id(10, 1 + n % 1990);

insert into submission (id, audience_id, topic_id, body_id, kind, title, text, html, state, sent_on, delivered_on, due_on,
  unshifted_due_on, answered_on, author_id, acting_for_id, created_at, last_activity_at)
select bench.id(40, n), audience_id, topic_id, body_id, 'INFORMATION_REQUEST', 'Žádost ' || n || ': ' || bench.words(n, 20, 60),
  bench.words(n, 300, 900), bench.words(n, 300, 900), case when n % 40 = 0 then 'DELIVERED' else 'SETTLED' end,
  sent, sent, sent + 15, sent + 15, case when n % 40 <> 0 then sent + 3 + bench.pick(n, 20, 20) end,
  author_id, acting_for_id, sent, sent + interval '20 days'
from bench.about, lateral (select date '2021-01-01' + bench.pick(n, 21, 2000) as sent) s;
insert into submission_step (id, audience_id, submission_id, kind, former_state, state, body_id, due_on, happened_on, at, actor_id)
select bench.id(41, n * 2 + i), s.audience_id, s.id, (array['SENT', 'DELIVERED'])[1 + i], (array['APPROVED', 'SENT'])[1 + i],
  (array['SENT', 'DELIVERED'])[1 + i], s.body_id, s.due_on, s.sent_on, s.created_at + i * interval '1 minute', s.author_id
from generate_series(1, 20000) n join submission s on s.id = bench.id(40, n), generate_series(0, 1) i;
insert into story_entry (id, audience_id, topic_id, kind, item_id, happened_on, at)
select p.id, p.audience_id, s.topic_id, 'SubmissionStep', p.id, p.happened_on, p.at
from submission_step p join submission s on s.id = p.submission_id;

insert into commitment (id, audience_id, topic_id, body_id, quote, source_kind, source_text, source_on, due_on, state,
  state_since, created_at, last_activity_at)
select bench.id(42, n), audience_id, topic_id, body_id, bench.words(n, 60, 300), 'MINUTES', 'Zápis ' || n, said, said + 60,
  case when n % 50 = 0 then 'IN_PROGRESS' else 'FULFILLED' end, said + 30, said, said + interval '30 days'
from bench.about, lateral (select date '2021-01-01' + bench.pick(n, 22, 2000) as said) s;
insert into commitment_step (id, audience_id, commitment_id, kind, state, happened_on, at, actor_id)
select bench.id(43, n), c.audience_id, c.id, 'RECORDED', 'PROMISED', c.source_on, c.created_at, t.author_id
from generate_series(1, 20000) n join commitment c on c.id = bench.id(42, n) join topic t on t.id = c.topic_id;
insert into story_entry (id, audience_id, topic_id, kind, item_id, happened_on, at)
select p.id, p.audience_id, c.topic_id, 'CommitmentStep', p.id, p.happened_on, p.at
from commitment_step p join commitment c on c.id = p.commitment_id;

insert into interaction (id, audience_id, topic_id, body_id, kind, happened_on, subject, summary, html, author_id, acting_for_id,
  recorded_at, written_at)
select bench.id(44, n), t.audience_id, t.id, bench.id(3, 1 + n % 60), 'MEETING', met, 'Jednání ' || n,
  bench.words(n, 300, 900), bench.words(n, 300, 900), t.author_id, t.acting_for_id, met, met
from generate_series(1, 10520) n
join topic t on t.id = bench.id(10, case when n > 10500 then 1992 when n > 10000 then 1991 else 1 + n % 1990 end),
  lateral (select date '2021-01-01' + bench.pick(n, 23, 2000) as met) s;
insert into interaction_step (id, audience_id, interaction_id, kind, version, happened_on, at, actor_id)
select bench.id(45, n), i.audience_id, i.id, 'RECORDED', 1, i.happened_on, i.recorded_at, i.author_id
from generate_series(1, 10520) n join interaction i on i.id = bench.id(44, n);
insert into story_entry (id, audience_id, topic_id, kind, item_id, happened_on, at)
select p.id, p.audience_id, i.topic_id, 'InteractionStep', p.id, p.happened_on, p.at
from interaction_step p join interaction i on i.id = p.interaction_id;
commit;
