-- The first posts of new members, and those of whom a moderator says so, are looked at before others read them. It
-- concerns what moderators may read: inside an organisation or a group people look after each other.
create table post_hold (
  id uuid primary key,
  audience_id int not null default 5 references audience,
  person_id uuid not null unique references person on delete cascade,
  -- Null for somebody new: nobody decided about them.
  by_id uuid references person,
  reason text check (length(reason) <= 1000),
  since timestamptz(3) not null default now()
);

-- What waits, for its author: it will be a post of the same id.
create table held_post (
  id uuid primary key,
  audience_id int not null references audience,
  person_id uuid not null references person on delete cascade,
  -- Null where it is to open a discussion; the title is that discussion's.
  discussion_id uuid references discussion on delete cascade,
  title text check (length(title) between 1 and 200),
  body text not null check (length(body) <= 20000),
  language text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'REFUSED')),
  at timestamptz(3) not null default now()
);
create index on held_post (person_id, at desc, id desc);
create index on held_post (discussion_id);

-- A case is about a post, about one that is held, or about its author.
alter table moderation_case
  alter post_id drop not null,
  add kind text not null default 'POST' check (kind in ('POST', 'HELD', 'HOLD', 'LOCK')),
  add held_post_id uuid references held_post on delete set null,
  add discussion_id uuid references discussion on delete cascade,
  drop constraint moderation_case_decision_check,
  add constraint moderation_case_decision_check check (
    decision in ('DISMISSED', 'WARNED', 'REDACTED', 'WITHDRAWN', 'PUBLISHED', 'REFUSED', 'HELD', 'LOCKED')
  );
create index on moderation_case (held_post_id);
create index on moderation_case (discussion_id);
alter table moderation_notice
  alter post_id drop not null,
  alter rule drop not null,
  add held_post_id uuid references held_post on delete set null,
  add discussion_id uuid references discussion on delete cascade;
create index on moderation_notice (held_post_id);
create index on moderation_notice (discussion_id);

-- The same text as moderators see it, with all that its publication needs.
create table held_text (
  id uuid primary key,
  audience_id int not null default 5,
  case_id uuid not null,
  discussion_id uuid references discussion on delete cascade,
  opens_id uuid,
  title text,
  category text,
  topic_id uuid references topic on delete cascade,
  reply_to_id uuid references post on delete set null,
  acting_for_id uuid references organisation,
  body text not null,
  language text not null,
  sensitive_kinds text[] not null default '{}',
  sensitive_reason text,
  at timestamptz(3) not null default now()
);
create index on held_text (discussion_id);
create index on held_text (topic_id);
create index on held_text (reply_to_id);

select
  app.protect('post_hold', verbs => 'select'),
  app.protect('held_post', verbs => 'select'),
  app.protect('held_text', 'moderation_case', 'case_id', verbs => 'select');
alter table held_post alter body set statistics 0, alter title set statistics 0;
alter table held_text alter body set statistics 0, alter title set statistics 0;

-- Whether what the caller writes for an audience is looked at first. Whoever works for the platform is not new to it.
create function app.posts_are_held(p_audience int) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select p_audience = any ('{1,2,3,5}'::int[]) and exists (
    select from post_hold h where h.person_id = app.person() and (h.by_id is not null or not exists (
      select from platform_role r where r.person_id = h.person_id
        and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
    ))
  )
$$;

-- Keeps a text for moderators. False when as many of its author's wait as may.
create function app.hold_post(
  p_id uuid, p_discussion uuid, p_opens uuid, p_title text, p_category text, p_topic uuid, p_reply_to uuid,
  p_acting_for uuid, p_body text, p_language text, p_kinds text[], p_reason text, p_most int
) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  opened uuid := gen_random_uuid();
begin
  -- Two of one person's at once wait for each other.
  perform from person_settings where id = app.person() for update;
  if (select count(*) from held_post where person_id = app.person() and state = 'WAITING') >= p_most then return false; end if;
  insert into held_post (id, audience_id, person_id, discussion_id, title, body, language)
  select p_id, p.private_audience_id, p.id, p_discussion, p_title, p_body, p_language from person p where p.id = app.person();
  insert into moderation_case (id, kind, author_id, held_post_id, discussion_id)
  values (opened, 'HELD', app.person(), p_id, p_discussion);
  insert into held_text (id, case_id, discussion_id, opens_id, title, category, topic_id, reply_to_id, acting_for_id, body,
    language, sensitive_kinds, sensitive_reason)
  values (p_id, opened, p_discussion, p_opens, p_title, p_category, p_topic, p_reply_to, p_acting_for, p_body, p_language,
    coalesce(p_kinds, '{}'), p_reason);
  perform app.audited('hold_post', 'held_post', p_id::text, null, null, null);
  return true;
end $$;

-- By its author: the text is gone, and with it the case unless it was decided. False while an appeal waits for an answer.
create function app.take_back_held(p_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c moderation_case;
begin
  if not exists (
    select from held_post where id = p_id and person_id = app.person() and audience_id = any ((select app.audiences())::int[])
  ) then raise exception 'not found' using errcode = 'PF404'; end if;
  select * into c from moderation_case where held_post_id = p_id for update;
  if c.state = 'APPEALED' then return false; end if;
  delete from held_text where case_id = c.id;
  delete from held_post where id = p_id;
  delete from moderation_case where id = c.id and state = 'OPEN';
  perform app.audited('take_back_post', 'held_post', p_id::text, null, null, null);
  return true;
end $$;

-- With whose eyes a held post is published: its author's, as they are now.
create function app.eyes_of_held_author(p_case uuid) returns table (
  person_id uuid, private_audience int, audiences int[], roles text[], language text
) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform app.must_moderate();
  return query
  select p.id, p.private_audience_id,
    (select coalesce(array_agg(distinct a.audience_id), '{}') from audience_member a
     where a.person_id = p.id and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())),
    (select coalesce(array_agg(distinct r.role), '{}') from platform_role r
     where r.person_id = p.id and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())),
    s.language
  from moderation_case c
  join person p on p.id = c.author_id and p.suspended_at is null
  join person_settings s on s.id = p.id
  where c.id = p_case and c.kind = 'HELD';
end $$;

-- Before a held post is written in the name of its author, who is the caller: takes the case for the moderator who decided.
-- Answers who had decided it before, or null. With an answer it is an appeal that is heard.
create function app.claim_held(p_case uuid, p_by uuid, p_answer text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c moderation_case;
begin
  if not exists (
    select from audience_member where person_id = p_by and audience_id = 5
      and valid_from <= now() and (valid_to is null or valid_to > now())
  ) or p_by = app.person() then raise exception 'no moderator of it' using errcode = 'PF403'; end if;
  select * into c from moderation_case where id = p_case and kind = 'HELD' and author_id = app.person() for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if p_answer is null and c.state = 'OPEN' then
    update moderation_case set state = 'DECIDED', decision = 'PUBLISHED', decided_by_id = p_by, decided_at = now()
    where id = p_case;
    return null;
  end if;
  if p_answer is not null and c.state = 'APPEALED' then
    if c.decided_by_id = p_by then raise exception 'own' using errcode = 'PF403'; end if;
    update moderation_case set state = 'SETTLED', appeal_outcome = 'REVERSED', appeal_answer = p_answer,
      appeal_answered_by_id = p_by, appeal_answered_at = now()
    where id = p_case;
    update moderation_notice set appeal_outcome = 'REVERSED', appeal_answer = p_answer, appeal_answered_at = now()
    where case_id = p_case;
    return null;
  end if;
  return (select name from person where id = coalesce(c.appeal_answered_by_id, c.decided_by_id));
end $$;

-- After it was written: the case is about the post now, the kept texts are gone, and its author is no longer new. What its
-- words or its personal data opened anew was just looked at. Answers the notice to tell of, if there was an appeal.
create function app.held_is_published(p_case uuid, p_by uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  published uuid;
  told uuid;
begin
  delete from held_text where case_id = p_case returning id into published;
  delete from moderation_case where post_id = published and kind = 'POST' and state = 'OPEN';
  update moderation_case set post_id = published where id = p_case and author_id = app.person();
  update moderation_notice set post_id = published where case_id = p_case returning id into told;
  delete from held_post where id = published;
  delete from post_hold where person_id = app.person() and by_id is null;
  insert into audit (actor_id, verb, entity, entity_id) values (p_by, 'publish_held', 'post', published::text);
  return told;
end $$;

-- As before; a held post is refused and nothing else, and nothing else is refused.
create or replace function app.decide_case(p_case uuid, p_notice uuid, p_decision text, p_rule text, p_reason text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c moderation_case;
begin
  perform app.must_moderate();
  select * into c from moderation_case where id = p_case for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if c.author_id = app.person() then raise exception 'own' using errcode = 'PF403'; end if;
  if c.state <> 'OPEN' then return (select name from person where id = c.decided_by_id); end if;
  if c.kind <> (case p_decision when 'REFUSED' then 'HELD' else 'POST' end) then
    raise exception 'not of this kind' using errcode = 'PF403';
  end if;
  update moderation_case set state = 'DECIDED', decision = p_decision, rule = p_rule, reason = p_reason,
    decided_by_id = app.person(), decided_at = now()
  where id = p_case;
  update held_post set state = 'REFUSED' where id = c.held_post_id;
  if p_decision <> 'DISMISSED' then
    insert into moderation_notice (id, audience_id, person_id, post_id, held_post_id, discussion_id, case_id, decision, rule, reason)
    select p_notice, a.private_audience_id, a.id, c.post_id, c.held_post_id, c.discussion_id, c.id, p_decision, p_rule, p_reason
    from person a where a.id = c.author_id;
  end if;
  update own_report set outcome = case p_decision when 'DISMISSED' then 'DISMISSED' else 'ACTED' end where case_id = p_case;
  perform app.audited('decide_case', 'moderation_case', p_case::text, null,
    jsonb_build_object('decision', p_decision, 'rule', p_rule, 'post', coalesce(c.post_id, c.held_post_id)), p_reason);
  return null;
end $$;

-- As before; a refused text that is gone cannot be published any more.
create or replace function app.appeal(p_notice uuid, p_text text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  n moderation_notice;
begin
  select * into n from moderation_notice
  where id = p_notice and person_id = app.person() and audience_id = any ((select app.audiences())::int[]) for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if n.appealed_at is not null or n.decision = 'REFUSED' and n.held_post_id is null then return false; end if;
  update moderation_notice set appeal = p_text, appealed_at = now() where id = p_notice;
  update moderation_case set state = 'APPEALED', appeal = p_text, appealed_at = now() where id = n.case_id;
  perform app.audited('appeal', 'moderation_notice', p_notice::text, null, null, null);
  return true;
end $$;

-- As before; a held post that stays refused is forgotten (to publish it is app.claim_held), and a hold ends.
create or replace function app.answer_appeal(p_case uuid, p_outcome text, p_answer text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c moderation_case;
  told uuid;
begin
  perform app.must_moderate();
  select * into c from moderation_case where id = p_case for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if app.person() in (c.decided_by_id, c.author_id) or c.kind = 'HELD' and p_outcome = 'REVERSED' then
    raise exception 'own' using errcode = 'PF403';
  end if;
  if c.state <> 'APPEALED' then return null; end if;
  update moderation_case set state = 'SETTLED', appeal_outcome = p_outcome, appeal_answer = p_answer,
    appeal_answered_by_id = app.person(), appeal_answered_at = now()
  where id = p_case;
  update moderation_notice set appeal_outcome = p_outcome, appeal_answer = p_answer, appeal_answered_at = now()
  where case_id = p_case and appealed_at is not null returning id into told;
  delete from held_text where case_id = p_case;
  delete from held_post where id = c.held_post_id;
  if c.kind = 'HOLD' and p_outcome = 'REVERSED' then
    delete from post_hold where person_id = c.author_id and by_id is not null;
  end if;
  perform app.audited('answer_appeal', 'moderation_case', p_case::text, null, jsonb_build_object('outcome', p_outcome), p_answer);
  return told;
end $$;

-- A moderator holds what somebody writes from now on; the one concerned is told and may appeal. False where they are held by
-- a moderator already.
create function app.hold_author(p_person uuid, p_notice uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  about uuid := gen_random_uuid();
begin
  perform app.must_moderate();
  if not exists (select from person where id = p_person and audience_id = any ((select app.audiences())::int[])) then
    raise exception 'not found' using errcode = 'PF404';
  end if;
  if p_person = app.person() then raise exception 'own' using errcode = 'PF403'; end if;
  insert into post_hold (id, person_id, by_id, reason) values (gen_random_uuid(), p_person, app.person(), p_reason)
  on conflict (person_id) do update set by_id = excluded.by_id, reason = excluded.reason, since = now()
  where post_hold.by_id is null;
  if not found then return false; end if;
  insert into moderation_case (id, kind, author_id, state, decision, reason, decided_by_id, decided_at)
  values (about, 'HOLD', p_person, 'DECIDED', 'HELD', p_reason, app.person(), now());
  insert into moderation_notice (id, audience_id, person_id, case_id, decision, reason)
  select p_notice, a.private_audience_id, a.id, about, 'HELD', p_reason from person a where a.id = p_person;
  perform app.audited('hold_author', 'person', p_person::text, null, null, p_reason);
  return true;
end $$;

-- Lets somebody write without a look beforehand; what waits goes on waiting. Nothing happens to whoever is not held.
create function app.release_author(p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.must_moderate();
  if not exists (select from person where id = p_person and audience_id = any ((select app.audiences())::int[])) then
    raise exception 'not found' using errcode = 'PF404';
  end if;
  if p_person = app.person() then raise exception 'own' using errcode = 'PF403'; end if;
  delete from post_hold where person_id = p_person;
  if found then perform app.audited('release_author', 'person', p_person::text, null, null, null); end if;
end $$;

grant execute on function app.posts_are_held, app.hold_post, app.take_back_held, app.eyes_of_held_author, app.claim_held,
  app.held_is_published, app.hold_author, app.release_author to platforma_app;

-- Refused texts are kept for an appeal, thirty days at most.
create function app.forget_refused_posts() returns void
language sql security definer set search_path = public, pg_temp as $$
  with due as (
    select id, held_post_id from moderation_case
    where kind = 'HELD' and state = 'DECIDED' and decision = 'REFUSED' and decided_at < now() - interval '30 days'
      and held_post_id is not null
  ), texts as (delete from held_text t using due where t.case_id = due.id)
  delete from held_post h using due where h.id = due.held_post_id
$$;
grant execute on function app.forget_refused_posts to platforma_jobs;

-- As before, also of what is no post, and of a held post that others read by now.
create or replace function app.tell_moderated(p_kind text, p_id uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
  with about as (
    select n.id, n.person_id, n.audience_id, n.post_id, n.discussion_id, case p_kind when 'MODERATED' then 1 else 2 end as seq
    from moderation_notice n where p_kind in ('MODERATED', 'APPEAL_ANSWERED') and n.id = p_id
    union all
    select r.id, r.person_id, r.audience_id, r.post_id, null, c.round
    from own_report r join moderation_case c on c.id = r.case_id
    where p_kind = 'REPORT_ANSWERED' and r.case_id = p_id and r.outcome is not null
    union all
    select c.id, a.id, a.private_audience_id, c.post_id, null, 1
    from moderation_case c join person a on a.id = c.author_id
    where p_kind = 'POST_PUBLISHED' and c.id = p_id and c.decision = 'PUBLISHED'
  ), told as (
    insert into notification (id, audience_id, person_id, kind, stream_id, seq, entity_id, discussion_id, post_id, at)
    select gen_random_uuid(), a.audience_id, a.person_id, p_kind, a.id, a.seq, a.id,
      coalesce(p.discussion_id, a.discussion_id), p.id, now()
    from about a left join post p on p.id = a.post_id join person w on w.id = a.person_id and w.suspended_at is null
    on conflict (person_id, stream_id, seq) do nothing
    returning id, person_id
  )
  select e.stream_id from (
    select array_agg(person_id) streams, array_agg('NotificationAdded'::text) kinds, array_agg(id) entities from told
  ) t, lateral app.append_events(t.streams, t.kinds, t.entities, null) e
  order by e.stream_id;
end $$;

select app.add_notification_kind('POST_PUBLISHED');

-- As before; whoever is new by it has their first post looked at.
create or replace function app.accept_invitation(p_id uuid, p_language text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  accepted record;
  who record;
begin
  perform app.lock_rights();
  perform from invitation where id = p_id for update;
  select i.organisation_id, i.role, o.name, o.address into accepted
  from app.open_invitation(p_id) o join invitation i on i.id = p_id;
  if not found then return null; end if;
  select u.id, u."personId" as person into who from auth."user" u where u.email = accepted.address;
  if not found then
    select gen_random_uuid() as id, gen_random_uuid() as person into who;
    perform app.add_person(who.person, accepted.name, p_language);
    insert into auth."user" (id, name, email, "emailVerified", "personId")
    values (who.id, accepted.name, accepted.address, true, who.person);
    insert into post_hold (id, person_id) values (gen_random_uuid(), who.person);
  end if;
  update invitation set accepted_at = now() where id = p_id;
  if not exists (
    select from mandate where person_id = who.person and organisation_id = accepted.organisation_id
      and role = accepted.role and (valid_to is null or valid_to > now())
  ) then
    perform app.give_mandate(p_id, who.person, accepted.organisation_id, accepted.role,
      now() - interval '1 second', null, 'invitation');
  end if;
  delete from auth.invitation where id = p_id;
  return who.id;
end $$;
