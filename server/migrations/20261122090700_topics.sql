create table topic (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  title text collate "cs-x-icu" not null check (length(title) between 1 and 200),
  area text not null,
  ask text not null check (length(ask) between 1 and 1000),
  description text not null default '',
  state text not null default 'DRAFT' check (state in (
    'DRAFT', 'OPEN', 'IN_TALKS', 'AWAITING_AUTHORITY', 'PARTLY_RESOLVED', 'RESOLVED', 'POSTPONED', 'ARCHIVED')),
  regions text[] not null default '{}',
  origin text,
  coordinator_id uuid references person,
  author_id uuid not null references person,
  acting_for_id uuid references organisation,
  opened_on date,
  review_on date check (state <> 'POSTPONED' or review_on is not null),
  outcome text check (state not in ('RESOLVED') or outcome is not null),
  is_demo boolean not null default false,
  created_at timestamptz(3) not null,
  last_activity_at timestamptz(3) not null,
  version int not null default 1
);
-- Lists in the order they are shown. A reader has several audiences, and an index that begins with the audience has no
-- order over several; one without it is read from its beginning until the page is full.
create index topic_by_activity on topic (last_activity_at desc, id desc);
create index topic_by_age on topic (created_at desc, id desc);
create index topic_by_title on topic (title, id);
-- How many there are, without reading the topics themselves.
create index topic_count on topic (audience_id, state);
create index on topic (coordinator_id);

create table topic_body (
  id uuid primary key,
  audience_id int not null,
  topic_id uuid not null,
  body_id uuid not null references public_body,
  position int not null default 0,
  unique (topic_id, body_id)
);
create index on topic_body (body_id);

-- What happened to a topic's state: the row is the history, the topic's column is its last line.
create table topic_change (
  id uuid primary key,
  audience_id int not null,
  topic_id uuid not null,
  former_state text,
  state text not null,
  reason text,
  outcome text,
  review_on date,
  happened_on date not null,
  at timestamptz(3) not null,
  actor_id uuid not null references person,
  acting_for_id uuid references organisation
);

-- The story of a topic: what its features contribute, each entry with the audience of what it tells of.
create table story_entry (
  id uuid primary key,
  audience_id int not null references audience,
  topic_id uuid not null references topic,
  kind text not null,
  item_id uuid not null,
  happened_on date not null,
  at timestamptz(3) not null,
  unique (kind, item_id)
);
create index on story_entry (topic_id, happened_on desc, at desc, id desc);

create table topic_follow (
  person_id uuid not null references person on delete cascade,
  topic_id uuid not null references topic on delete cascade,
  audience_id int not null,
  since timestamptz(3) not null default now(),
  primary key (person_id, topic_id)
);
create index on topic_follow (topic_id);

select
  app.protect('topic', immutable => '{author_id,acting_for_id,created_at,is_demo}', verbs => 'select, insert'),
  app.protect('topic_body', 'topic', 'topic_id', immutable => '{topic_id,body_id}'),
  app.protect('topic_change', 'topic', 'topic_id', verbs => 'select, insert',
    immutable => '{topic_id,former_state,state,reason,outcome,review_on,happened_on,at,actor_id,acting_for_id}'),
  app.protect('story_entry', immutable => '{topic_id,kind,item_id,happened_on,at}', verbs => 'select, insert'),
  app.protect('topic_follow', immutable => '{person_id,topic_id,since}');

-- How wide an audience is; the narrower has the greater rank. Two of rank 4 must be equal to fit into each other.
create function app.audience_rank(p_audience int) returns int language sql immutable set search_path = public, pg_temp as
$$ select least(p_audience, 4) $$;
create function app.is_wider(child int, parent int) returns boolean language sql immutable set search_path = public, pg_temp as
$$ select app.audience_rank(child) < app.audience_rank(parent)
     or (app.audience_rank(parent) = 4 and child <> parent) $$;

-- Publishes a topic or takes it back to members; its changes and their story entries go along.
create function app.change_topic_audience(p_topic uuid, p_audience int, p_reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_audience not in (1, 2, 3) then raise exception 'audience' using errcode = 'PF403'; end if;
  perform app.change_audience('topic', p_topic, p_audience, p_reason);
  update story_entry set audience_id = p_audience where topic_id = p_topic and kind = 'TopicChange';
end $$;
grant execute on function app.change_topic_audience to platforma_app;
