-- Posts move between discussions and keep their ids. Where they stood, their numbers are gone for good and a note says where
-- they went; where they come, they take the next numbers.
alter table discussion
  -- The number of the last post that stands here; post_count is how many do.
  add last_number int not null default 0,
  add gone int4multirange not null default '{}',
  add merged_into_id uuid references discussion;
update discussion set last_number = post_count;
update app.protected set immutable = immutable || '{gone,merged_into_id}' where tbl = 'discussion'::regclass;
select app.renew_grants('discussion');

-- How much one is told of a discussion: of every post, of mentions and answers, of nothing.
alter table discussion_follow add level text not null default 'ALL' check (level in ('ALL', 'MENTIONS', 'NONE'));
select app.renew_grants('discussion_follow');

create table post_move (
  id uuid primary key,
  audience_id int not null,
  -- Where they stood, under which numbers, and from which number on they stand in the other.
  discussion_id uuid not null,
  numbers int4multirange not null,
  to_id uuid not null references discussion,
  to_number int not null,
  post_count int not null,
  is_merge boolean not null,
  reason text check (length(reason) <= 1000),
  actor_id uuid not null references person,
  at timestamptz(3) not null
);
create index on post_move (to_id);
select app.protect('post_move', 'discussion', 'discussion_id', verbs => 'select');
create index on notification (post_id);

-- Who would no longer see what moves from one audience to another, as those who moved it are asked: how many people, and the
-- names of the first five of those who wrote there.
create function app.losing_sight(p_from uuid, p_to uuid) returns table (people int, names text)
language sql stable security definer set search_path = public, pg_temp as $$
  with places as (
    select f.audience_id as was, t.audience_id as will from discussion f, discussion t
    where f.id = p_from and t.id = p_to
      and f.audience_id = any (app.audiences()) and t.audience_id = any (app.audiences())
  ), holding as (
    select distinct a.person_id, a.audience_id from audience_member a, places
    where a.audience_id in (was, will) and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())
  ), losing as (
    select h.person_id from holding h, places where h.audience_id = was and was <> will
      and not exists (select from holding o where o.person_id = h.person_id and o.audience_id = will)
  )
  select (select count(*)::int from losing), (
    select string_agg(w.name, ', ' order by w.name) from (
      select p.name from person p where p.id in (select person_id from losing)
        and exists (select from post where discussion_id = p_from and author_id = p.id) order by p.name limit 5
    ) w
  )
$$;

-- Moves posts by their numbers; both discussions are locked, readers go on reading. The caller sees both, and what moves is
-- never seen by more people than before. What people have read, whom they follow, their drafts of a merged discussion and
-- their notifications go along. Returns how many posts moved.
create function app.move_posts(
  p_id uuid, p_from uuid, p_numbers int4multirange, p_to uuid, p_is_merge boolean, p_reason text, p_at timestamptz
) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  source discussion;
  target discussion;
  old int[];
  left_behind int4multirange;
  first int;
begin
  if exists (
    select from discussion f, discussion t where f.id = p_from and t.id = p_to and f.audience_id <> t.audience_id
  ) then perform app.lock_rights(); end if;
  perform from discussion where id in (p_from, p_to) order by id for update;
  select * into source from discussion where id = p_from and audience_id = any (app.audiences());
  select * into target from discussion where id = p_to and audience_id = any (app.audiences());
  if source.id is null or target.id is null then raise exception 'not found' using errcode = 'PF404'; end if;
  if p_from = p_to or app.is_wider(target.audience_id, source.audience_id) then
    raise exception 'posts may not move there' using errcode = 'PF403';
  end if;
  select array_agg(number order by number), range_agg(int4range(number, number, '[]')) into old, left_behind
  from post where discussion_id = p_from and p_numbers @> number;
  if old is null then return 0; end if;
  first := greatest(target.last_number, coalesce(upper(target.gone) - 1, 0)) + 1;

  update post p set discussion_id = p_to, audience_id = target.audience_id, number = first + n.place - 1
  from unnest(old) with ordinality n (number, place)
  where p.discussion_id = p_from and p.number = n.number;

  insert into post_move (id, audience_id, discussion_id, numbers, to_id, to_number, post_count, is_merge, reason, actor_id, at)
  values (p_id, source.audience_id, p_from, left_behind, p_to, first, cardinality(old), p_is_merge, p_reason, app.person(), p_at);

  insert into read_state (person_id, discussion_id, audience_id, read)
  select s.person_id, p_to, s.audience_id, range_agg(int4range(lower(known) + run.shift, upper(known) + run.shift))
  from read_state s, (
    select r as old, first - lower(r) + (sum(upper(r) - lower(r)) over (order by r) - (upper(r) - lower(r)))::int as shift
    from unnest(left_behind) r
  ) run, unnest(s.read * int4multirange(run.old)) known
  where s.discussion_id = p_from
  group by s.person_id, s.audience_id
  on conflict (person_id, discussion_id) do update set read = read_state.read + excluded.read, at = now();
  update read_state set read = read - left_behind where discussion_id = p_from and read && left_behind;
  insert into discussion_follow (person_id, discussion_id, audience_id, level)
  select person_id, p_to, audience_id, level from discussion_follow where discussion_id = p_from on conflict do nothing;
  update notification n set discussion_id = p_to, topic_id = target.topic_id
  from post p where n.post_id = p.id and p.discussion_id = p_to and p.number >= first;
  if p_is_merge then
    insert into draft (person_id, discussion_id, audience_id, body, saved_at)
    select person_id, p_to, audience_id, body, saved_at from draft where discussion_id = p_from
    on conflict (person_id, discussion_id) do update
      set body = left(draft.body || E'\n\n' || excluded.body, 20000), saved_at = greatest(draft.saved_at, excluded.saved_at);
    delete from draft where discussion_id = p_from;
    delete from story_entry where kind = 'Discussion' and item_id = p_from;
  end if;

  update discussion d set
    post_count = post_count - cardinality(old),
    gone = gone + left_behind,
    last_number = coalesce((select max(number) from post where discussion_id = p_from), 0),
    last_post_at = coalesce((select max(created_at) from post where discussion_id = p_from), created_at),
    participant_count = (select count(distinct author_id) from post where discussion_id = p_from),
    -- An answer that left answers here no more.
    resolved_at = case when answered.left_too then null else resolved_at end,
    accepted_post_id = case when answered.left_too then null else accepted_post_id end,
    merged_into_id = case when p_is_merge then p_to end,
    version = version + 1
  from (
    select exists (select from post where id = source.accepted_post_id and discussion_id = p_to) left_too
  ) answered
  where d.id = p_from;
  update discussion set
    post_count = post_count + cardinality(old),
    last_number = first + cardinality(old) - 1,
    last_post_at = (select max(created_at) from post where discussion_id = p_to),
    participant_count = (select count(distinct author_id) from post where discussion_id = p_to),
    version = version + 1
  where id = p_to;

  perform app.audited('move_posts', 'discussion', p_from::text, null,
    jsonb_build_object('move', p_id, 'to', p_to, 'numbers', left_behind, 'toNumber', first), p_reason);
  if source.audience_id <> target.audience_id then perform app.rights_event('AudienceChanged', p_from); end if;
  return cardinality(old);
end $$;
grant execute on function app.is_wider, app.audience_rank, app.losing_sight, app.move_posts to platforma_app;
