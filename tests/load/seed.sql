-- 5 000 people (200 of them sign in), 200 organisations, 2 000 topics, 2 000 discussions, 300 000 posts, 530 000
-- reactions, 133 000 read states. Runs as the owner; the same numbers give the same rows.
begin;
create schema bench;
-- Ids like a UUIDv7: neighbours in time are neighbours in the index.
create function bench.id(kind int, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1700000000000 + n * 50), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
    || substr(md5(kind || '/' || n), 1, 15))::uuid
$$;
-- A number from 0 to below that looks random and is not.
create function bench.pick(n bigint, salt int, below int) returns int language sql immutable as $$
  select (abs(hashint8extended(n, salt)) % below)::int
$$;
create function bench.words(n bigint, shortest int, longest int) returns text language sql immutable as $$
  select substr(t, 1 + bench.pick(n, 71, 1500), shortest + bench.pick(n, 72, longest - shortest)) from (values (repeat(
    'Na úřadě nám řekli, že lhůta běží od podání, ne od doručení. Zkusili jsme to s nájemní smlouvou i s "čestným prohlášením" a prošlo to. '
    || 'Příspěvek na bydlení se počítá z nákladů za čtvrtletí; kdo platí zálohy, ať si schová účtenky. Děkuji všem za zkušenosti, ozvu se po schůzce s odborem. '
    || 'V Ústí to bylo jinak: rozhodovala vedoucí oddělení a odvolání trvalo dva měsíce. Máte někdo vzor odvolání, který fungoval? '
    || 'Doporučuji přizvat ombudsmana, pošlu kontakt i s číslem jednacím. Na setkání v úterý můžeme projít, co každý z nás zjistil. ', 4
  ))) x (t)
$$;

insert into organisation (id, name, kind, legal_form, region, city, created_at)
select bench.id(1, n), 'Organizace ' || n, 'PRO_ROMA', 'ASSOCIATION', 'CZ042', 'Ústí nad Labem', now() - interval '2 years'
from generate_series(1, 200) n;
insert into membership (id, organisation_id, state, since)
select bench.id(2, n), bench.id(1, n), 'MEMBER', '2024-01-01' from generate_series(1, 200) n;
insert into public_body (id, name, kind, level)
select bench.id(3, n), 'Úřad ' || n, 'MUNICIPALITY', (array['NATIONAL', 'LOCAL', 'LOCAL', 'REGIONAL', 'LOCAL'])[1 + n % 5] from generate_series(1, 60) n;

insert into audience (kind, about_id) select 'organisation', bench.id(1, n) from generate_series(1, 200) n;
insert into audience (kind, about_id) select 'person', bench.id(4, n) from generate_series(1, 5000) n;
insert into audience (kind, about_id) select 'bench', bench.id(5, n) from generate_series(1, 40) n;
insert into person (id, private_audience_id, name, created_at)
select bench.id(4, n), a.id, 'Člověk ' || n, now() - interval '2 years'
from generate_series(1, 5000) n join audience a on a.kind = 'person' and a.about_id = bench.id(4, n);
insert into person_settings (id, audience_id) select id, private_audience_id from person;
insert into stream (id, audience_id) select id, private_audience_id from person;
insert into mandate (id, person_id, organisation_id, role, valid_from)
select bench.id(6, n), bench.id(4, n), bench.id(1, 1 + n % 200), 'MEMBER', now() - interval '2 years'
from generate_series(1, 5000) n;
-- Twelve audiences each: public, partners, members, their own, their organisation's and seven of groups to come.
insert into audience_member (audience_id, person_id, cause, valid_from)
select a, p.id, m.id, now() - interval '1 year'
from generate_series(1, 5000) n
join person p on p.id = bench.id(4, n)
join mandate m on m.id = bench.id(6, n)
cross join lateral (
  select unnest(array[1, 2, 3, p.private_audience_id]) a
  union select id from audience where kind = 'organisation' and about_id = m.organisation_id
  union (select id from audience where kind = 'bench' order by hashint8extended(id * 5000 + n, 7) limit 7)
) x;
insert into platform_role (id, person_id, role)
select bench.id(8, n), bench.id(4, n * 20), (array['EXPERT', 'FACILITATOR'])[1 + n % 2] from generate_series(1, 250) n;
insert into auth."user" (id, name, email, "emailVerified", "personId")
select bench.id(7, n), 'Člověk ' || n, 'bench' || n || '@platforma.test', true, bench.id(4, n) from generate_series(1, 200) n;
insert into auth.session (token, "expiresAt", "updatedAt", "userId")
select 'bench-session-' || lpad(n::text, 4, '0'), now() + interval '30 days', now() + interval '30 days', bench.id(7, n)
from generate_series(1, 200) n;

insert into topic (id, audience_id, title, area, ask, description, state, regions, coordinator_id, author_id,
  acting_for_id, opened_on, review_on, outcome, created_at, last_activity_at)
select bench.id(10, n), case when n % 4 = 0 then 1 else 3 end, 'Téma ' || n || ': ' || bench.words(n, 20, 60),
  (array['HOUSING', 'BENEFITS', 'EDUCATION', 'DISCRIMINATION', 'HEALTH', 'DEBTS', 'FAMILY', 'CULTURE'])[1 + n % 8],
  bench.words(n + 1, 100, 240), bench.words(n + 2, 300, 900), s.state,
  case when n % 3 = 0 then '{}' else array['CZ042', 'CZ080'] end,
  bench.id(4, 1 + bench.pick(n, 1, 5000)), bench.id(4, 1 + bench.pick(n, 2, 5000)), bench.id(1, 1 + bench.pick(n, 3, 200)),
  '2026-01-10', case s.state when 'POSTPONED' then date '2027-01-01' end, case s.state when 'RESOLVED' then 'Vyřešeno.' end,
  now() - interval '400 days' + n * interval '1 hour', now() - bench.pick(n, 4, 100000) * interval '1 minute'
from generate_series(1, 2000) n,
  lateral (select (array['OPEN', 'IN_TALKS', 'AWAITING_AUTHORITY', 'PARTLY_RESOLVED', 'RESOLVED', 'POSTPONED', 'OPEN', 'ARCHIVED', 'IN_TALKS', 'OPEN'])[1 + n % 10] as state) s;
insert into topic_body (id, audience_id, topic_id, body_id, position)
select bench.id(11, n * 3 + i), t.audience_id, t.id, bench.id(3, 1 + (n * 7 + i * 13) % 60), i
from generate_series(1, 2000) n join topic t on t.id = bench.id(10, n), generate_series(0, 1) i;
insert into topic_change (id, audience_id, topic_id, former_state, state, happened_on, at, actor_id)
select bench.id(12, n * 4 + i), t.audience_id, t.id, case i when 0 then null else 'OPEN' end, 'OPEN', date '2026-01-01' + i * 30,
  now() - interval '300 days' + i * interval '30 days', t.author_id
from generate_series(1, 2000) n join topic t on t.id = bench.id(10, n), generate_series(0, 3) i;
insert into story_entry (id, audience_id, topic_id, kind, item_id, happened_on, at)
select id, audience_id, topic_id, 'TopicChange', id, happened_on, at from topic_change;
insert into stream (id, audience_id) select id, audience_id from topic;

-- Discussion 1 has 10 000 posts, the others share the rest.
insert into discussion (id, topic_id, title, category, author_id, acting_for_id, post_count, last_number, created_at, last_post_at)
select bench.id(20, n), bench.id(10, n), 'Diskuse ' || n || ': ' || bench.words(n, 20, 60), 'QUESTION',
  bench.id(4, 1 + bench.pick(n, 5, 5000)), bench.id(1, 1 + bench.pick(n, 6, 200)),
  posts, posts, now() - interval '300 days', now() - bench.pick(n, 7, 100000) * interval '1 minute'
from (
  select n, case when n = 1 then 10000 when n <= 146 then 146 else 145 end as posts from generate_series(1, 2000) n
) d;
insert into stream (id, audience_id, seq) select id, audience_id, post_count from discussion;
insert into story_entry (id, audience_id, topic_id, kind, item_id, happened_on, at)
select id, audience_id, topic_id, 'Discussion', id, created_at, created_at from discussion;

alter table post disable trigger counts_participant;
-- Written in the order of time, so the posts of a discussion lie apart, as they do where people write.
insert into post (id, audience_id, discussion_id, number, author_id, acting_for_id, body, html, reply_to_id, created_at)
select bench.id(30, k), 3, bench.id(20, d), i, bench.id(4, 1 + bench.pick(k, 8, case when d = 1 then 400 else 5000 end)),
  bench.id(1, 1 + bench.pick(k, 9, 200)), w, '<p>' || replace(w, '"', '&quot;') || E'</p>\n', null,
  now() - interval '299 days' + k * interval '1 minute'
from (
  select d, i, row_number() over (order by i::float8 / case when d = 1 then 10000 else 146 end, d) k
  from generate_series(1, 2000) d,
    generate_series(1, case when d = 1 then 10000 when d <= 146 then 146 else 145 end) i
) x, lateral (select bench.words(k, 180, 620) w) y
order by k;
alter table post enable trigger counts_participant;
update discussion d set participant_count = (select count(distinct author_id) from post p where p.discussion_id = d.id);
update post p set reply_to_id = e.id from post e
where e.discussion_id = p.discussion_id and e.number = p.number - 1 - p.number % 3 and p.number % 5 = 0;
insert into event (stream_id, seq, kind, entity_id, actor_id, audience_id, at)
select discussion_id, number, 'PostAdded', id, author_id, audience_id, created_at from post;
insert into reaction (id, audience_id, post_id, kind, person_id, acting_for_id, at)
select bench.id(31, k * 5 + i), 3, p.id, (array['WORKED', 'SAME', 'THANKS'])[1 + (k + i) % 3],
  bench.id(4, 1 + (h + i * 977) % 5000), bench.id(1, 1 + (h + i * 977 + 1) % 200), p.created_at + i * interval '1 hour'
from (select *, row_number() over (order by created_at) k from post) p,
  lateral (select bench.pick(k, 10, 5000) h, floor(bench.pick(k, 11, 10000) * 4.53 / 10000)::int c) x,
  lateral generate_series(1, least(c, 4)) i;
update discussion d set accepted_post_id = p.id, resolved_at = now() - interval '1 day'
from post p where p.discussion_id = d.id and p.number = 3 and d.id in (select bench.id(20, n) from generate_series(2, 2000, 3) n);
insert into mention (id, audience_id, post_id, person_id)
select bench.id(32, k), 3, p.id, bench.id(4, 1 + bench.pick(k, 12, 400))
from (select *, row_number() over (order by created_at) k from post where number % 20 = 0) p;

insert into read_state (person_id, discussion_id, audience_id, read, at)
select distinct on (1, 2) p.id, d.id, p.private_audience_id,
  case when j % 4 = 0 then int4multirange(int4range(1, 1 + d.post_count / 3), int4range(d.post_count / 2, 1 + d.post_count * 2 / 3))
    else int4multirange(int4range(1, 1 + d.post_count * (1 + j % 4) / 4)) end, now()
from generate_series(1, 5000) n
join person p on p.id = bench.id(4, n),
  generate_series(0, case when n <= 200 then 60 else 26 end) j
join discussion d on true
where d.id = bench.id(20, case when j = 0 and n <= 200 then 1 else 1 + (n * 31 + j * 73) % 2000 end);
insert into discussion_follow (person_id, discussion_id, audience_id)
select distinct p.id, bench.id(20, 1 + (n * 31 + j * 73) % 2000), p.private_audience_id
from generate_series(1, 5000) n join person p on p.id = bench.id(4, n), generate_series(1, case when n <= 200 then 30 else 5 end) j;
insert into topic_follow (person_id, topic_id, audience_id)
select distinct p.id, bench.id(10, 1 + (n * 17 + j * 91) % 2000), p.private_audience_id
from generate_series(1, 5000) n join person p on p.id = bench.id(4, n), generate_series(1, case when n <= 200 then 12 else 3 end) j;
insert into draft (person_id, discussion_id, audience_id, body, saved_at)
select p.id, bench.id(20, 1 + n), p.private_audience_id, bench.words(n, 50, 300), now()
from generate_series(1, 200) n join person p on p.id = bench.id(4, n);
insert into notification (id, audience_id, person_id, kind, stream_id, seq, entity_id, discussion_id, post_id, actor_id, at, read_at)
select bench.id(33, n * 40 + j), me.private_audience_id, me.id, 'POST_ADDED', p.discussion_id, p.number, p.id, p.discussion_id, p.id,
  p.author_id, p.created_at, case when j > 8 then now() end
from generate_series(1, 1000) n join person me on me.id = bench.id(4, n), generate_series(1, 40) j
join post p on true where p.discussion_id = bench.id(20, 1 + (n * 31 + j * 73) % 2000) and p.number = 100;
commit;
