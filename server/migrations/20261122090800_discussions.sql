create table discussion (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  topic_id uuid references topic,
  title text collate "cs-x-icu" not null check (length(title) between 1 and 200),
  category text not null,
  author_id uuid not null references person,
  acting_for_id uuid references organisation,
  -- The number of the last post; numbers are dense, withdrawn posts keep theirs.
  post_count int not null default 0,
  -- Counted by a trigger.
  participant_count int not null default 0,
  accepted_post_id uuid,
  resolved_at timestamptz(3),
  is_demo boolean not null default false,
  created_at timestamptz(3) not null,
  last_post_at timestamptz(3) not null,
  version int not null default 1
);
create index discussion_by_activity on discussion (last_post_at desc, id desc);
create index discussion_count on discussion (audience_id);
create index on discussion (topic_id, last_post_at desc, id desc);

create table post (
  id uuid primary key,
  audience_id int not null,
  discussion_id uuid not null,
  number int not null check (number > 0),
  author_id uuid not null references person,
  acting_for_id uuid references organisation,
  -- Markdown as it was written, and the sanitised HTML made of it; both empty once withdrawn.
  body text not null check (length(body) <= 20000),
  html text not null,
  language text not null default 'CS',
  reply_to_id uuid references post,
  created_at timestamptz(3) not null,
  edited_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawal_reason text,
  version int not null default 1,
  unique (discussion_id, number)
);
create index on post (reply_to_id) where reply_to_id is not null;
create index post_author on post (discussion_id, author_id);
alter table discussion add foreign key (accepted_post_id) references post;

create table post_version (
  id uuid primary key,
  audience_id int not null,
  post_id uuid not null,
  body text not null,
  html text not null,
  written_at timestamptz(3) not null
);

create table reaction (
  id uuid primary key,
  audience_id int not null,
  post_id uuid not null,
  kind text not null check (kind in ('WORKED', 'SAME', 'THANKS')),
  person_id uuid not null references person,
  acting_for_id uuid references organisation,
  at timestamptz(3) not null default now(),
  unique (post_id, kind, person_id)
);

create table mention (
  id uuid primary key,
  audience_id int not null,
  post_id uuid not null,
  person_id uuid not null references person,
  unique (post_id, person_id)
);
create index on mention (person_id);

create table discussion_follow (
  person_id uuid not null references person on delete cascade,
  discussion_id uuid not null references discussion on delete cascade,
  audience_id int not null,
  since timestamptz(3) not null default now(),
  primary key (person_id, discussion_id)
);
create index on discussion_follow (discussion_id);

-- Which post numbers a person has read, as ranges. Their own posts are read.
create table read_state (
  person_id uuid not null references person on delete cascade,
  discussion_id uuid not null references discussion on delete cascade,
  audience_id int not null,
  read int4multirange not null default '{}',
  at timestamptz(3) not null default now(),
  primary key (person_id, discussion_id)
);

create table draft (
  person_id uuid not null references person on delete cascade,
  discussion_id uuid not null references discussion on delete cascade,
  audience_id int not null,
  body text not null check (length(body) <= 20000),
  saved_at timestamptz(3) not null,
  primary key (person_id, discussion_id)
);

select
  app.protect('discussion', immutable => '{author_id,acting_for_id,created_at,is_demo}', verbs => 'select, insert'),
  app.protect('post', 'discussion', 'discussion_id', verbs => 'select, insert',
    immutable => '{discussion_id,number,author_id,acting_for_id,reply_to_id,created_at}'),
  app.protect('post_version', 'post', 'post_id', immutable => '{post_id,body,html,written_at}'),
  app.protect('reaction', 'post', 'post_id', immutable => '{post_id,kind,person_id}'),
  app.protect('mention', 'post', 'post_id', immutable => '{post_id,person_id}'),
  app.protect('discussion_follow', immutable => '{person_id,discussion_id,since}'),
  app.protect('read_state', immutable => '{person_id,discussion_id}'),
  app.protect('draft', immutable => '{person_id,discussion_id}');
-- Serves the foreign key, as the one that app.protect made, and the pages too.
drop index post_discussion_id_audience_id_idx;
create index post_page on post (discussion_id, audience_id, number);

-- A discussion is never wider than its topic, whoever writes it.
create function app.discussion_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.topic_id is not null
    and app.is_wider(new.audience_id, (select audience_id from topic where id = new.topic_id for share)) then
    raise exception 'a discussion may not be wider than its topic' using errcode = 'PF409';
  end if;
  return new;
end $$;
create trigger fits before insert or update of topic_id, audience_id on discussion
  for each row execute function app.discussion_fits();

-- Narrowing a topic narrows its wider discussions.
create function app.narrow_discussions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update stream s set audience_id = new.audience_id from discussion d
  where d.topic_id = new.id and s.id = d.id and app.is_wider(d.audience_id, new.audience_id);
  update event e set audience_id = new.audience_id from discussion d
  where d.topic_id = new.id and e.stream_id = d.id and app.is_wider(d.audience_id, new.audience_id);
  update story_entry e set audience_id = new.audience_id from discussion d
  where d.topic_id = new.id and e.item_id = d.id and app.is_wider(d.audience_id, new.audience_id);
  update discussion d set audience_id = new.audience_id
  where d.topic_id = new.id and app.is_wider(d.audience_id, new.audience_id);
  return new;
end $$;
create trigger narrows after update of audience_id on topic for each row execute function app.narrow_discussions();
revoke execute on function app.discussion_fits, app.narrow_discussions from public;

-- How many people have written in a discussion is counted when somebody writes in it for the first time, not when it is
-- read: counting took longer than the rest of a page of 10 000 posts. By the numbers, because a trigger sees all posts
-- of its statement.
create function app.count_participant() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update discussion set participant_count = participant_count + 1
  where id = new.discussion_id and not exists (
    select from post where discussion_id = new.discussion_id and author_id = new.author_id and number < new.number
  );
  return null;
end $$;
create trigger counts_participant after insert on post for each row execute function app.count_participant();
revoke execute on function app.count_participant from public;
