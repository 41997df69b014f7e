-- Areas that somebody follows: they are told of what begins there.
create table area_follow (
  person_id uuid not null references person on delete cascade,
  area text not null,
  audience_id int not null,
  since timestamptz(3) not null default now(),
  primary key (person_id, area)
);
create index on area_follow (area);
select app.protect('area_follow', immutable => '{person_id,area,since}');

select app.add_notification_kind('TOPIC_PROPOSED');

-- Whoever follows a topic is told of each step and discussion; whoever follows its area, of the topic itself and of
-- discussions, unless they want to hear nothing of it.
create or replace function app.told_of_topic(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select f.person_id, 'TOPIC_CHANGED', 4 from topic_follow f
  where e.kind = 'TopicMoved' and f.topic_id = e.stream_id and f.since <= e.at
  union all
  select f.person_id, 'TOPIC_CHANGED', 4 from discussion d join topic_follow f on f.topic_id = d.topic_id
  where e.kind = 'DiscussionOpened' and d.id = e.stream_id and f.since <= e.at
  union all
  select f.person_id, 'TOPIC_PROPOSED', 5 from topic t join area_follow f on f.area = t.area
  where e.kind = 'TopicProposed' and t.id = e.stream_id and f.since <= e.at
  union all
  select f.person_id, 'TOPIC_CHANGED', 5
  from discussion d join topic t on t.id = d.topic_id join area_follow f on f.area = t.area
  where e.kind = 'DiscussionOpened' and d.id = e.stream_id and f.since <= e.at and not exists (
    select from watch w where w.person_id = f.person_id and w.level = 'NONE'
      and (w.scope, w.key) in (('TOPIC', t.id::text), ('CATEGORY', d.category)))
$$;
