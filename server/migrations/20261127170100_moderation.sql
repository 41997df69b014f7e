-- Reports, the cases that moderators decide, and what those concerned are told. Who reports writes where they may not
-- read, and who decides writes into somebody else's private audience: both by definer verbs only.
create table moderation_case (
  id uuid primary key,
  audience_id int not null default 5 references audience,
  post_id uuid not null references post on delete cascade,
  author_id uuid not null references person,
  -- What a reporter shared of a post that moderators may not read.
  excerpt text check (length(excerpt) <= 400),
  words text[] not null default '{}',
  state text not null default 'OPEN' check (state in ('OPEN', 'DECIDED', 'APPEALED', 'SETTLED')),
  -- Grows when it is opened anew.
  round int not null default 1,
  opened_at timestamptz(3) not null default now(),
  decision text check (decision in ('DISMISSED', 'WARNED', 'REDACTED', 'WITHDRAWN')),
  rule text,
  reason text check (length(reason) <= 1000),
  decided_by_id uuid references person,
  decided_at timestamptz(3),
  appeal text check (length(appeal) <= 2000),
  appealed_at timestamptz(3),
  appeal_outcome text check (appeal_outcome in ('UPHELD', 'REVERSED')),
  appeal_answer text check (length(appeal_answer) <= 1000),
  appeal_answered_by_id uuid references person,
  appeal_answered_at timestamptz(3)
);
create unique index moderation_case_open on moderation_case (post_id) where state = 'OPEN';
create index on moderation_case (post_id);
create index on moderation_case (author_id, opened_at desc);
create index on moderation_case (opened_at desc, id desc);
create index moderation_case_waiting on moderation_case (opened_at) where state in ('OPEN', 'APPEALED');

create table report (
  id uuid primary key,
  audience_id int not null default 5,
  case_id uuid not null,
  person_id uuid not null references person,
  rule text not null check (rule in ('PERSONAL_DATA', 'INSULT', 'DISCRIMINATION', 'OFF_TOPIC', 'ADVERTISING', 'OTHER')),
  note text check (length(note) <= 1000),
  at timestamptz(3) not null default now()
);
create index on report (person_id);

-- That one reported, and what came of it: the reporter's own, and all of it that they see.
create table own_report (
  id uuid primary key,
  audience_id int not null references audience,
  person_id uuid not null references person on delete cascade,
  post_id uuid not null references post on delete cascade,
  case_id uuid not null references moderation_case on delete cascade,
  rule text not null,
  at timestamptz(3) not null default now(),
  outcome text check (outcome in ('ACTED', 'DISMISSED')),
  unique (person_id, post_id)
);
create index on own_report (case_id);
create index on own_report (post_id);

-- What was decided about what somebody wrote: theirs, with the way to appeal.
create table moderation_notice (
  id uuid primary key,
  audience_id int not null references audience,
  person_id uuid not null references person on delete cascade,
  post_id uuid not null references post on delete cascade,
  case_id uuid not null references moderation_case on delete cascade,
  decision text not null,
  rule text not null,
  reason text not null,
  at timestamptz(3) not null default now(),
  appeal text,
  appealed_at timestamptz(3),
  appeal_outcome text,
  appeal_answer text,
  appeal_answered_at timestamptz(3)
);
create index on moderation_notice (person_id, at desc, id desc);
create index on moderation_notice (case_id);
create index on moderation_notice (post_id);

-- Words at which moderators are to look; they stop nobody.
create table blocked_word (
  id uuid primary key,
  audience_id int not null default 5 references audience,
  word text collate "cs-x-icu" not null check (length(word) between 2 and 100),
  added_by_id uuid not null references person,
  at timestamptz(3) not null default now()
);
create index on blocked_word (word, id);

-- Whom somebody does not want to read: nobody else learns of it.
create table mute (
  person_id uuid not null references person on delete cascade,
  muted_id uuid not null references person on delete cascade,
  audience_id int not null,
  at timestamptz(3) not null default now(),
  primary key (person_id, muted_id)
);
create index on mute (muted_id);

select
  app.protect('moderation_case', verbs => 'select'),
  app.protect('report', 'moderation_case', 'case_id', verbs => 'select'),
  app.protect('own_report', verbs => 'select'),
  app.protect('moderation_notice', verbs => 'select'),
  app.protect('blocked_word', verbs => 'select'),
  app.protect('mute', immutable => '{person_id,muted_id,at}');
alter table moderation_case alter excerpt set statistics 0, alter appeal set statistics 0, alter reason set statistics 0;
alter table report alter note set statistics 0;

-- Moderators and nobody else; to others there is no case, no word, no queue.
create function app.must_moderate() returns void language plpgsql stable set search_path = public, pg_temp as $$
begin
  if not coalesce(5 = any ((select app.audiences())::int[]), false) then raise exception 'not found' using errcode = 'PF404'; end if;
end $$;

-- The open case of a post, opened if there is none.
create function app.open_case(p_post uuid) returns uuid language plpgsql set search_path = public, pg_temp as $$
declare
  found_id uuid;
begin
  loop
    insert into moderation_case (id, post_id, author_id)
    select gen_random_uuid(), p.id, p.author_id from post p where p.id = p_post
    on conflict (post_id) where state = 'OPEN' do nothing returning id into found_id;
    if found_id is null then
      select id into found_id from moderation_case where post_id = p_post and state = 'OPEN' for update;
    end if;
    -- Decided between the two statements: another is opened.
    exit when found_id is not null;
  end loop;
  return found_id;
end $$;

-- Once per person and post. A post of an organisation or a group is not for moderators to read: what its reporter
-- shares of it is an excerpt, and only if they want to.
create function app.report_post(p_id uuid, p_post uuid, p_rule text, p_note text, p_shares boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  about post;
  reported uuid;
begin
  select * into about from post where id = p_post and audience_id = any ((select app.audiences())::int[]);
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if not 3 = any ((select app.audiences())::int[]) or about.author_id = app.person() then
    raise exception 'may not report' using errcode = 'PF403';
  end if;
  -- Two of one person's at once wait for each other.
  perform from person_settings where id = app.person() for update;
  if exists (select from own_report where person_id = app.person() and post_id = p_post) then return; end if;
  reported := app.open_case(p_post);
  insert into own_report (id, audience_id, person_id, post_id, case_id, rule)
  select p_id, p.private_audience_id, p.id, p_post, reported, p_rule from person p where p.id = app.person();
  insert into report (id, case_id, person_id, rule, note) values (p_id, reported, app.person(), p_rule, p_note);
  if p_shares and not about.audience_id = any ('{1,2,3,5}'::int[]) then
    update moderation_case set excerpt = left(about.body, 400) where id = reported;
  end if;
  perform app.audited('report_post', 'post', p_post::text, null, jsonb_build_object('rule', p_rule), null);
end $$;

-- Decides an open case. Answers who had decided it before, or null.
create function app.decide_case(p_case uuid, p_notice uuid, p_decision text, p_rule text, p_reason text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c moderation_case;
begin
  perform app.must_moderate();
  select * into c from moderation_case where id = p_case for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if c.author_id = app.person() then raise exception 'own' using errcode = 'PF403'; end if;
  if c.state <> 'OPEN' then return (select name from person where id = c.decided_by_id); end if;
  update moderation_case set state = 'DECIDED', decision = p_decision, rule = p_rule, reason = p_reason,
    decided_by_id = app.person(), decided_at = now()
  where id = p_case;
  if p_decision <> 'DISMISSED' then
    insert into moderation_notice (id, audience_id, person_id, post_id, case_id, decision, rule, reason)
    select p_notice, a.private_audience_id, a.id, c.post_id, c.id, p_decision, p_rule, p_reason
    from person a where a.id = c.author_id;
  end if;
  update own_report set outcome = case p_decision when 'DISMISSED' then 'DISMISSED' else 'ACTED' end where case_id = p_case;
  perform app.audited('decide_case', 'moderation_case', p_case::text, null,
    jsonb_build_object('decision', p_decision, 'rule', p_rule, 'post', c.post_id), p_reason);
  return null;
end $$;

-- A case that was dismissed is looked at anew. Answers whether there was one to open.
create function app.reopen_case(p_case uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.must_moderate();
  if not exists (select from moderation_case where id = p_case) then raise exception 'not found' using errcode = 'PF404'; end if;
  update moderation_case c set state = 'OPEN', round = round + 1, decision = null, rule = null, reason = null,
    decided_by_id = null, decided_at = null
  where id = p_case and state = 'DECIDED' and decision = 'DISMISSED' and not exists (
    select from moderation_case o where o.post_id = c.post_id and o.state = 'OPEN'
  );
  if not found then return false; end if;
  update own_report set outcome = null where case_id = p_case;
  perform app.audited('reopen_case', 'moderation_case', p_case::text, null, null, p_reason);
  return true;
end $$;

-- Once, by the one concerned. Answers whether it was the first.
create function app.appeal(p_notice uuid, p_text text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  n moderation_notice;
begin
  select * into n from moderation_notice
  where id = p_notice and person_id = app.person() and audience_id = any ((select app.audiences())::int[]) for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if n.appealed_at is not null then return false; end if;
  update moderation_notice set appeal = p_text, appealed_at = now() where id = p_notice;
  update moderation_case set state = 'APPEALED', appeal = p_text, appealed_at = now() where id = n.case_id;
  perform app.audited('appeal', 'moderation_notice', p_notice::text, null, null, null);
  return true;
end $$;

-- By somebody else than whoever decided. Answers the notice to tell of, or null where it was answered already.
create function app.answer_appeal(p_case uuid, p_outcome text, p_answer text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c moderation_case;
  told uuid;
begin
  perform app.must_moderate();
  select * into c from moderation_case where id = p_case for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if app.person() in (c.decided_by_id, c.author_id) then raise exception 'own' using errcode = 'PF403'; end if;
  if c.state <> 'APPEALED' then return null; end if;
  update moderation_case set state = 'SETTLED', appeal_outcome = p_outcome, appeal_answer = p_answer,
    appeal_answered_by_id = app.person(), appeal_answered_at = now()
  where id = p_case;
  update moderation_notice set appeal_outcome = p_outcome, appeal_answer = p_answer, appeal_answered_at = now()
  where case_id = p_case and appealed_at is not null returning id into told;
  perform app.audited('answer_appeal', 'moderation_case', p_case::text, null, jsonb_build_object('outcome', p_outcome), p_answer);
  return told;
end $$;

create function app.add_blocked_word(p_id uuid, p_word text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.must_moderate();
  insert into blocked_word (id, word, added_by_id) values (p_id, p_word, app.person());
  perform app.audited('add_blocked_word', 'blocked_word', p_id::text, null, to_jsonb(p_word), null);
end $$;

create function app.remove_blocked_word(p_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text;
begin
  perform app.must_moderate();
  delete from blocked_word where id = p_id and audience_id = any ((select app.audiences())::int[]) returning word into was;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  perform app.audited('remove_blocked_word', 'blocked_word', p_id::text, to_jsonb(was), null, null);
end $$;

grant execute on function app.report_post, app.decide_case, app.reopen_case, app.appeal, app.answer_appeal,
  app.add_blocked_word, app.remove_blocked_word to platforma_app;

-- A text as words between spaces, whatever their case and accents: whole words are found by position.
create function app.words_of(p_text text) returns text language sql stable set search_path = public, pg_temp as $$
  select ' ' || trim(regexp_replace(lower(unaccent(p_text)), '[^[:alnum:]]+', ' ', 'g')) || ' '
$$;

create function app.look_for_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hits text[];
  opened uuid;
  former text := '';
begin
  if tg_op = 'UPDATE' then
    former := app.words_of(old.body);
    -- What is taken away or redacted is not kept by a case.
    update moderation_case set excerpt = null where post_id = new.id and excerpt is not null;
  end if;
  if not new.audience_id = any ('{1,2,3,5}'::int[]) or not exists (select from blocked_word) then return null; end if;
  with said as materialized (select app.words_of(new.body) as words)
  select array_agg(distinct b.word order by b.word) into hits from blocked_word b, said
  where position(app.words_of(b.word) in said.words) > 0 and position(app.words_of(b.word) in former) = 0;
  if hits is null then return null; end if;
  opened := app.open_case(new.id);
  update moderation_case set words = array(select distinct unnest(words || hits) order by 1) where id = opened;
  return null;
end $$;
create trigger looks_for_words after insert or update of body on post for each row execute function app.look_for_words();

-- What was published with personal data and a reason waits for a look.
create function app.look_at_mark() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from post where id = new.entity_id) then perform app.open_case(new.entity_id); end if;
  return null;
end $$;
create trigger opens_case after insert on sensitive_mark for each row
when (new.entity = 'post' and new.audience_id = 5) execute function app.look_at_mark();
revoke execute on function app.look_for_words, app.look_at_mark from public;

-- Tells those whom a decision concerns; returns the inboxes to ring. A repeat does nothing. Who decided is not said.
create function app.tell_moderated(p_kind text, p_id uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
  with about as (
    select n.id, n.person_id, n.audience_id, n.post_id, case p_kind when 'MODERATED' then 1 else 2 end as seq
    from moderation_notice n where p_kind in ('MODERATED', 'APPEAL_ANSWERED') and n.id = p_id
    union all
    select r.id, r.person_id, r.audience_id, r.post_id, c.round
    from own_report r join moderation_case c on c.id = r.case_id
    where p_kind = 'REPORT_ANSWERED' and r.case_id = p_id and r.outcome is not null
  ), told as (
    insert into notification (id, audience_id, person_id, kind, stream_id, seq, entity_id, discussion_id, post_id, at)
    select gen_random_uuid(), a.audience_id, a.person_id, p_kind, a.id, a.seq, a.id, p.discussion_id, p.id, now()
    from about a join post p on p.id = a.post_id join person w on w.id = a.person_id and w.suspended_at is null
    on conflict (person_id, stream_id, seq) do nothing
    returning id, person_id
  )
  select e.stream_id from (
    select array_agg(person_id) streams, array_agg('NotificationAdded'::text) kinds, array_agg(id) entities from told
  ) t, lateral app.append_events(t.streams, t.kinds, t.entities, null) e
  order by e.stream_id;
end $$;
grant execute on function app.tell_moderated to platforma_jobs;
select jobs.create_queue('moderation', '{"policy":"standard","retryLimit":20,"retryDelay":1,"retryBackoff":true,"retryDelayMax":60,"expireInSeconds":300,"heartbeatSeconds":10}');

-- Whatever kinds there are by now, and these.
do $$
declare
  kinds text := (
    select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'notification'::regclass and conname = 'notification_kind_check'
  );
begin
  alter table notification drop constraint notification_kind_check;
  execute format('alter table notification add constraint notification_kind_check %s',
    replace(kinds, 'ARRAY[', 'ARRAY[''MODERATED''::text, ''APPEAL_ANSWERED''::text, ''REPORT_ANSWERED''::text, '));
end $$;
