-- That an office was asked whether a statement is true. Members see that and when; the address is kept nowhere but in the
-- letter that waits to be sent, out of reach of the application.
create table interaction_confirmation (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  interaction_id uuid not null references interaction,
  -- `p…@lipov.example`.
  address_hint text not null check (length(address_hint) between 1 and 260),
  asked_by_id uuid not null references person,
  asked_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  sent_at timestamptz(3),
  answered_at timestamptz(3),
  revoked_at timestamptz(3),
  revoked_by_id uuid references person
);
create index on interaction_confirmation (interaction_id, asked_at);
-- What the office said, beside the statement; it never changes. Hidden is abuse, whose fact and day stay.
create table office_reply (
  id uuid primary key,
  audience_id int not null,
  interaction_id uuid not null,
  confirmation_id uuid not null unique references interaction_confirmation,
  kind text not null check (kind in ('CONFIRMED', 'CORRECTED')),
  office text not null check (length(office) between 1 and 200),
  text text check (length(text) between 1 and 5000),
  version int not null,
  at timestamptz(3) not null,
  hidden_at timestamptz(3),
  hidden_by_id uuid references person,
  hidden_reason text check (length(hidden_reason) between 1 and 1000),
  check (kind = 'CONFIRMED' or text is not null)
);
create table auth.confirmation_letter (
  id uuid primary key references public.interaction_confirmation on delete cascade,
  address text not null
);
-- A letter sent again has another link; both lead to the same question.
create table auth.statement_link (
  hash text primary key,
  confirmation_id uuid not null references public.interaction_confirmation on delete cascade
);
create index on auth.statement_link (confirmation_id);
-- A keyed hash of who tried to answer, for a day.
create table auth.statement_attempt (
  client text not null,
  at timestamptz(3) not null default now()
);
create index on auth.statement_attempt (client, at);

select
  app.protect('interaction_confirmation', verbs => 'select, insert',
    immutable => '{interaction_id,address_hint,asked_by_id,asked_at,expires_at,sent_at,answered_at}'),
  app.protect('office_reply', 'interaction', 'interaction_id', verbs => 'select');

-- Keeps where the letter goes until it has left; the caller has just asked.
create function app.post_confirmation(p_id uuid, p_address text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into auth.confirmation_letter
  select c.id, p_address from interaction_confirmation c
  where c.id = p_id and c.asked_by_id = app.person() and c.sent_at is null and c.revoked_at is null;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  perform app.audited('ask_for_confirmation', 'interaction',
    (select interaction_id::text from interaction_confirmation where id = p_id), null, to_jsonb(p_id), null);
end $$;
grant execute on function app.post_confirmation to platforma_app;

create function app.forget_letter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from auth.confirmation_letter where id = new.id;
  return null;
end $$;
create trigger forgets_letter after update of revoked_at, sent_at on interaction_confirmation
  for each row execute function app.forget_letter();
revoke execute on function app.forget_letter from public;

-- For the job that writes the letter.
create function app.letter_of_confirmation(p_id uuid)
returns table (address text, body text, subject text, happened_on text, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.address, b.name, i.subject, i.happened_on::text, c.expires_at
  from auth.confirmation_letter l
  join interaction_confirmation c on c.id = l.id and c.revoked_at is null and c.answered_at is null and c.expires_at > now()
  join interaction i on i.id = c.interaction_id and i.withdrawn_at is null
  join public_body b on b.id = i.body_id
  where l.id = p_id
$$;
create function app.link_statement(p_id uuid, p_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.statement_link (hash, confirmation_id) values (p_hash, p_id)
$$;
create function app.confirmation_sent(p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update interaction_confirmation set sent_at = now() where id = p_id and sent_at is null
$$;
-- Addresses of letters that could not be sent in a day, links that have run out, and who tried to answer yesterday.
create function app.prune_confirmations() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from auth.confirmation_letter l using interaction_confirmation c
  where c.id = l.id and c.asked_at < now() - interval '1 day';
  delete from auth.statement_link l using interaction_confirmation c where c.id = l.confirmation_id and c.expires_at < now();
  delete from auth.statement_attempt where at < now() - interval '1 day';
$$;
grant execute on function app.letter_of_confirmation, app.link_statement, app.confirmation_sent, app.prune_confirmations
  to platforma_jobs;

-- The question that a link leads to, while it holds; whoever has the link needs no account.
create function app.asked_by_link(p_hash text) returns setof interaction_confirmation
language sql stable set search_path = public, pg_temp as $$
  select c.* from auth.statement_link l
  join interaction_confirmation c on c.id = l.confirmation_id and c.revoked_at is null and c.expires_at > now()
  join interaction i on i.id = c.interaction_id and i.withdrawn_at is null
  where l.hash = p_hash
$$;
revoke execute on function app.asked_by_link from public;

-- The one statement that somebody with the link is shown, and what was answered. No person, nothing else of the topic.
create function app.statement_by_link(p_hash text)
returns table (
  body text, kind text, happened_on text, subject text, html text, version int, is_demo boolean, expires_at timestamptz,
  answer text, office text, correction text, answered_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select b.name, i.kind, i.happened_on::text, i.subject, i.html, i.version, i.is_demo, c.expires_at,
    r.kind, case when r.hidden_at is null then r.office end, case when r.hidden_at is null then r.text end, r.at
  from app.asked_by_link(p_hash) c join interaction i on i.id = c.interaction_id join public_body b on b.id = i.body_id
  left join office_reply r on r.confirmation_id = c.id
$$;

-- Takes the one answer of a link: 'GONE' when it holds no more, 'LIMIT' when this client tried too often today, 'STALE' when
-- the statement was changed since it was read, 'ANSWERED' when something else was answered before; 'TAKEN' also of a repeat.
-- Its events are numbered here: an office has no unit of work.
create function app.answer_statement(
  p_hash text, p_kind text, p_office text, p_text text, p_version int, p_client text, p_a_client int
) returns table (outcome text, stream uuid, seq bigint, event text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c interaction_confirmation;
  i interaction;
  r office_reply;
  step uuid := gen_random_uuid();
  parent int;
begin
  perform app.lock_rights();
  if (select count(*) from auth.statement_attempt a where a.client = p_client and a.at > now() - interval '1 day') >= p_a_client
  then return query select 'LIMIT', null::uuid, null::bigint, null::text; return; end if;
  insert into auth.statement_attempt (client) values (p_client);
  select * into c from app.asked_by_link(p_hash);
  if c.id is null then return query select 'GONE', null::uuid, null::bigint, null::text; return; end if;
  select * into r from office_reply where confirmation_id = c.id;
  if r.id is not null then
    return query select case when (r.kind, r.office, r.text) is not distinct from (p_kind, p_office, p_text)
      then 'TAKEN' else 'ANSWERED' end, null::uuid, null::bigint, null::text;
    return;
  end if;
  select * into i from interaction where id = c.interaction_id for update;
  if i.version <> p_version then return query select 'STALE', null::uuid, null::bigint, null::text; return; end if;
  insert into office_reply (id, audience_id, interaction_id, confirmation_id, kind, office, text, version, at)
  values (gen_random_uuid(), i.audience_id, i.id, c.id, p_kind, p_office, p_text, p_version, now());
  update interaction_confirmation set answered_at = now() where id = c.id;
  insert into interaction_step (id, audience_id, interaction_id, kind, version, happened_on, at)
  values (step, i.audience_id, i.id, p_kind, p_version, (now() at time zone 'Europe/Prague')::date, now());
  insert into story_entry (id, audience_id, topic_id, kind, item_id, happened_on, at)
  values (gen_random_uuid(), i.audience_id, i.topic_id, 'InteractionStep', step, (now() at time zone 'Europe/Prague')::date, now());
  perform app.audited('answer_statement', 'interaction', i.id::text, null, to_jsonb(p_kind), null);
  select t.audience_id into parent from topic t where t.id = i.topic_id;
  update topic set last_activity_at = now() where id = i.topic_id and audience_id = i.audience_id;
  return query
  select 'TAKEN', a.stream_id, a.seq, case a.stream_id when i.id then 'InteractionMoved' else 'InteractionTold' end
  from app.append_events(
    case when parent = i.audience_id then array[i.id, i.topic_id] else array[i.id] end,
    case when parent = i.audience_id then array['InteractionMoved', 'InteractionTold'] else array['InteractionMoved'] end,
    case when parent = i.audience_id then array[step, step] else array[step] end, null) a;
end $$;

-- Hides what an office wrote where it is abuse; that and when it wrote stays. False when it is hidden already. The caller has
-- seen the reply.
create function app.hide_office_reply(p_id uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  about uuid;
begin
  update office_reply set hidden_at = now(), hidden_by_id = app.person(), hidden_reason = p_reason
  where id = p_id and hidden_at is null and audience_id = any ((select app.audiences())::int[])
  returning interaction_id into about;
  if not found then return false; end if;
  perform app.audited('hide_office_reply', 'interaction', about::text, null, to_jsonb(p_id), p_reason);
  return true;
end $$;
grant execute on function app.statement_by_link, app.answer_statement, app.hide_office_reply to platforma_app;
