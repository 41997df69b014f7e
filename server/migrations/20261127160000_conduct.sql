-- How a discussion is led: what is pinned, announced, locked, slowed, archived, and what a facilitator sums up on top.
alter table discussion
  add pinned_at timestamptz(3),
  add announced_at timestamptz(3),
  add locked_at timestamptz(3),
  add lock_reason text check (length(lock_reason) <= 1000),
  add archived_at timestamptz(3),
  -- Minutes that everybody waits between two posts of theirs; null when they need not.
  add slow_minutes int check (slow_minutes between 1 and 1440);
select app.renew_grants('discussion');
create index on discussion (pinned_at desc) where pinned_at is not null;
-- Only they are many enough in one category for a list of it to need them together.
create index on discussion (category, last_post_at desc, id desc);

-- Each step with who and when; the columns above say what holds now.
create table discussion_change (
  id uuid primary key,
  audience_id int not null,
  discussion_id uuid not null,
  kind text not null check (kind in (
    'PINNED', 'UNPINNED', 'ANNOUNCED', 'NO_LONGER_ANNOUNCED', 'LOCKED', 'UNLOCKED', 'ARCHIVED', 'UNARCHIVED',
    'SLOWED', 'NO_LONGER_SLOWED', 'SUMMED_UP'
  )),
  reason text check (length(reason) <= 1000),
  actor_id uuid not null references person,
  at timestamptz(3) not null
);

-- That somebody has read an announcement: their own row, counted for all by a trigger.
create table confirmation (
  person_id uuid not null references person on delete cascade,
  discussion_id uuid not null references discussion on delete cascade,
  audience_id int not null,
  at timestamptz(3) not null,
  primary key (person_id, discussion_id)
);
alter table discussion add confirmed_count int not null default 0;
update app.protected set immutable = immutable || '{confirmed_count}' where tbl = 'discussion'::regclass;

-- What a discussion has come to, up to a post; the latest one is shown, the former are kept.
create table discussion_summary (
  id uuid primary key,
  audience_id int not null,
  discussion_id uuid not null,
  body text not null check (length(body) between 1 and 20000),
  html text not null,
  language text not null,
  up_to_number int not null,
  author_id uuid not null references person,
  at timestamptz(3) not null
);
create index on discussion_summary (discussion_id, at desc, id desc);

select
  app.protect('discussion_change', 'discussion', 'discussion_id', verbs => 'select, insert',
    immutable => '{discussion_id,kind,reason,actor_id,at}'),
  app.protect('discussion_summary', 'discussion', 'discussion_id', verbs => 'select, insert',
    immutable => '{discussion_id,body,html,language,up_to_number,author_id,at}'),
  app.protect('confirmation', verbs => 'select, insert', immutable => '{person_id,discussion_id,at}');

create function app.count_confirmation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update discussion set confirmed_count = confirmed_count + 1 where id = new.discussion_id;
  return null;
end $$;
create trigger counts after insert on confirmation for each row execute function app.count_confirmation();

create function app.audit_discussion_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.audited(lower(new.kind), 'discussion', new.discussion_id::text, null, null, new.reason);
  return null;
end $$;
create trigger audits after insert on discussion_change for each row execute function app.audit_discussion_change();
revoke execute on function app.count_confirmation, app.audit_discussion_change from public;
