-- What the platform asks of who wants in. Words that were asked never change: a question said anew is a new row.
create table join_question (
  id uuid primary key,
  audience_id int not null default 1 references audience,
  position int not null,
  text_cs text not null check (length(text_cs) between 1 and 300),
  text_en text check (length(text_en) between 1 and 300),
  is_required boolean not null,
  created_by_id uuid references person,
  created_at timestamptz(3) not null,
  retired_by_id uuid references person,
  retired_at timestamptz(3)
);

create table join_request (
  id uuid primary key,
  audience_id int not null default 4 references audience,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('ROMA', 'PRO_ROMA', 'UMBRELLA', 'THEMATIC_PARTNER')),
  legal_form text not null check (
    legal_form in ('ASSOCIATION', 'PUBLIC_BENEFIT_COMPANY', 'INSTITUTE', 'CHURCH_LEGAL_PERSON', 'ENDOWMENT_FUND')
  ),
  business_id text check (business_id ~ '^\d{8}$'),
  region text not null check (region ~ '^CZ0\d\d$'),
  contact_name text not null check (length(contact_name) between 1 and 120),
  language text not null check (language in ('CS', 'EN', 'ROM')),
  asked_at timestamptz(3) not null default now(),
  decision text check (decision in ('ACCEPTED', 'DECLINED')),
  decided_at timestamptz(3),
  decided_by_id uuid references person,
  reason text check (length(reason) between 1 and 2000),
  organisation_id uuid references organisation
);
create index on join_request (asked_at, id);

create table join_answer (
  id uuid primary key,
  audience_id int not null,
  request_id uuid not null,
  question_id uuid not null references join_question,
  position int not null,
  text text not null check (length(text) between 1 and 2000)
);
-- Out of reach of the application, as with invitations: where to answer, and a keyed hash of who sent it, for a day.
create table auth.join_request (
  id uuid primary key references public.join_request on delete cascade,
  email text not null,
  client text,
  hash text not null
);

select
  app.protect('join_question', immutable => '{text_cs,text_en,is_required,created_by_id,created_at}', verbs => 'select, insert'),
  app.protect('join_request', verbs => 'select'),
  app.protect('join_answer', 'join_request', 'request_id', verbs => 'select');

-- Takes a request from anybody. 'LIMIT' when this client or everybody together has asked too often today, 'REUSED' when
-- the id was used for other words. Whether the organisation or the address is known changes nothing.
create function app.ask_to_join(p_id uuid, p_request jsonb, p_address text, p_client text, p_a_client int, p_a_day int)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  said text := md5(p_request::text || lower(p_address));
  known text;
begin
  perform pg_advisory_xact_lock(hashtext('platforma/join'));
  select coalesce(a.hash, '') into known from join_request r left join auth.join_request a on a.id = r.id where r.id = p_id;
  if known is not null then return case when known in (said, '') then 'TAKEN' else 'REUSED' end; end if;
  if (select count(*) from auth.join_request a join join_request r on r.id = a.id
      where a.client = p_client and r.asked_at > now() - interval '1 day') >= p_a_client
    or (select count(*) from join_request where asked_at > now() - interval '1 day') >= p_a_day
  then return 'LIMIT'; end if;
  insert into join_request (id, name, kind, legal_form, business_id, region, contact_name, language)
  select p_id, r.name, r.kind, r.legal_form, r.business_id, r.region, r.contact_name, r.language
  from jsonb_to_record(p_request) as r(
    name text, kind text, legal_form text, business_id text, region text, contact_name text, language text
  );
  insert into join_answer (id, audience_id, request_id, question_id, position, text)
  select gen_random_uuid(), 4, p_id, (a.said ->> 'question_id')::uuid, a.position, a.said ->> 'text'
  from jsonb_array_elements(p_request -> 'answers') with ordinality as a(said, position);
  insert into auth.join_request (id, email, client, hash) values (p_id, lower(p_address), p_client, said);
  perform app.audited('ask_to_join', 'join_request', p_id::text, null, null, null);
  return 'TAKEN';
end $$;

-- Makes the organisation an applicant (the listed one of the same business id, or a new one) and invites its first admin.
-- Null when somebody has decided already; the caller has seen the request.
create function app.accept_join_request(
  p_id uuid, p_organisation uuid, p_membership uuid, p_invitation uuid, p_expires timestamptz
) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked join_request;
  chosen uuid;
  standing text;
begin
  perform app.lock_rights();
  select * into asked from join_request where id = p_id for update;
  if asked.id is null or asked.decision is not null then return null; end if;
  select o.id into chosen from organisation o where o.business_id = asked.business_id;
  if chosen is null then
    chosen := p_organisation;
    insert into organisation (id, name, kind, legal_form, business_id, region, is_demo)
    select chosen, asked.name, asked.kind, asked.legal_form, asked.business_id, asked.region, s.is_demo from system s;
  end if;
  select state into standing from membership where organisation_id = chosen and until is null;
  if standing <> 'ENDED' then return null; end if;
  perform app.next_membership(p_membership, chosen, 'APPLICANT', null);
  insert into invitation (id, audience_id, organisation_id, name, role, invited_by_id, expires_at)
  values (p_invitation, app.audience_about('organisation', chosen), chosen, asked.contact_name, 'ADMIN', app.person(), p_expires);
  insert into auth.invitation (id, email) select p_invitation, email from auth.join_request where id = p_id;
  delete from auth.join_request where id = p_id;
  update join_request
  set decision = 'ACCEPTED', decided_at = now(), decided_by_id = app.person(), organisation_id = chosen where id = p_id;
  perform app.audited('accept_join_request', 'join_request', p_id::text, null, to_jsonb(chosen), null);
  return chosen;
end $$;

create function app.decline_join_request(p_id uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update join_request
  set decision = 'DECLINED', decided_at = now(), decided_by_id = app.person(), reason = p_reason
  where id = p_id and decision is null;
  if not found then return false; end if;
  perform app.audited('decline_join_request', 'join_request', p_id::text, null, null, p_reason);
  return true;
end $$;
grant execute on function app.ask_to_join, app.accept_join_request, app.decline_join_request to platforma_app;

-- For the job that writes the refusal, and for housekeeping: who was answered is forgotten in a week, clients in a day.
create function app.declined_request(p_id uuid)
returns table (address text, name text, language text, organisation text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.email, r.contact_name, r.language, r.name, r.reason
  from join_request r join auth.join_request a on a.id = r.id where r.id = p_id and r.decision = 'DECLINED'
$$;

create function app.prune_join_requests() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from auth.join_request a using join_request r where r.id = a.id and r.decided_at < now() - interval '7 days';
  update auth.join_request a set client = null from join_request r
  where r.id = a.id and a.client is not null and r.asked_at < now() - interval '1 day';
$$;
grant execute on function app.declined_request, app.prune_join_requests to platforma_jobs;
