-- Offers and requests for experience between organisations, each talked about in a discussion of its own.
create table experience_notice (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  kind text not null check (kind in ('REQUEST', 'OFFER')),
  title text collate "cs-x-icu" not null check (length(title) between 1 and 200),
  area text not null,
  focus_areas text[] not null default '{}',
  -- Empty is the whole country.
  regions text[] not null default '{}',
  languages text[] not null check (cardinality(languages) > 0),
  author_id uuid not null references person,
  acting_for_id uuid references organisation,
  -- Where it is answered. The discussion may be led, moved and narrowed like any other.
  discussion_id uuid not null unique references discussion,
  -- Its first post, which holds the text: what is edited, withdrawn or redacted there is so here.
  post_id uuid not null unique references post,
  holds_until date,
  state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
  ended_at timestamptz(3) check ((state = 'OPEN') = (ended_at is null)),
  what_helped text check ((state = 'CLOSED') = (what_helped is not null)),
  withdrawal_reason text check ((state = 'WITHDRAWN') = (withdrawal_reason is not null)),
  -- Who helped with a request, or whom an offer helped.
  counterpart_id uuid references organisation,
  -- What of the discussion helped.
  helpful_post_id uuid references post,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null,
  version int not null default 1
);
create index experience_by_age on experience_notice (created_at desc, id desc);
create index experience_count on experience_notice (audience_id, kind, state);
-- What matching begins with.
create index experience_open on experience_notice (area, kind) where state = 'OPEN';
create index experience_focus on experience_notice using gin (focus_areas) where state = 'OPEN';
create index on experience_notice (acting_for_id) where state = 'CLOSED';
create index on experience_notice (counterpart_id);
create index on experience_notice (helpful_post_id);

create table experience_body (
  notice_id uuid not null,
  body_id uuid not null references public_body,
  audience_id int not null,
  primary key (notice_id, body_id)
);
create index on experience_body (body_id);

-- How it ended and began again: the row is the history, the notice's columns are its last line.
create table experience_change (
  id uuid primary key,
  audience_id int not null,
  notice_id uuid not null,
  kind text not null check (kind in ('CLOSED', 'WITHDRAWN', 'REOPENED')),
  reason text,
  at timestamptz(3) not null,
  actor_id uuid not null references person,
  acting_for_id uuid references organisation
);

-- An accepted answer that may become a good practice. It is seen with its post and says nothing itself: what is
-- withdrawn or redacted there is so here.
create table good_practice_candidate (
  id uuid primary key,
  audience_id int not null,
  post_id uuid not null unique,
  -- Whose experience it is: for whom the post was written.
  organisation_id uuid references organisation,
  state text not null default 'PROPOSED' check (state in ('PROPOSED')),
  proposed_by_id uuid not null references person,
  proposed_at timestamptz(3) not null
);
create index good_practice_by_age on good_practice_candidate (proposed_at desc, id desc);

select
  app.protect('experience_notice', verbs => 'select, insert',
    immutable => '{kind,author_id,acting_for_id,discussion_id,post_id,is_demo,created_at}'),
  app.protect('experience_body', 'experience_notice', 'notice_id', immutable => '{notice_id,body_id}'),
  app.protect('experience_change', 'experience_notice', 'notice_id', verbs => 'select, insert',
    immutable => '{notice_id,kind,reason,at,actor_id,acting_for_id}'),
  app.protect('good_practice_candidate', 'post', 'post_id', verbs => 'select, insert',
    immutable => '{post_id,organisation_id,proposed_by_id,proposed_at}');

-- Accepted answers of an organisation, and what it was answered.
create index discussion_by_accepted on discussion (accepted_post_id) where accepted_post_id is not null;
create index post_by_organisation on post (acting_for_id);
create index discussion_by_organisation on discussion (acting_for_id) where accepted_post_id is not null;

-- Whether a notice still stands: open, and not past its last day.
create function app.stands(n experience_notice) returns boolean
language sql stable as $$
  select n.state = 'OPEN' and (n.holds_until is null or n.holds_until >= (now() at time zone 'Europe/Prague')::date)
$$;

-- Standing notices of the other kind that go with this one, at most 20: they share a language and the theme, a focus
-- area or a public body; the more they share, the higher they stand. A notice without regions is of every region.
-- Runs with the caller's rights.
create function app.experience_matches(p_notice uuid) returns table (
  notice_id uuid, shares_area boolean, focus_areas text[], regions text[], is_anywhere boolean, body_ids uuid[],
  languages text[], score int
) language sql stable set search_path = public, pg_temp as $$
  with n as (
    select * from experience_notice where id = p_notice
  ), near as (
    select o.id from n join experience_notice o on o.state = 'OPEN' and o.area = n.area and o.kind <> n.kind
    union
    select o.id from n join experience_notice o on o.state = 'OPEN' and o.focus_areas && n.focus_areas
    union
    select b.notice_id from experience_body own join experience_body b on b.body_id = own.body_id where own.notice_id = p_notice
  ), found as (
    select o.id, o.created_at, o.area = n.area as shares_area,
      array(select f from unnest(o.focus_areas) f where f = any (n.focus_areas)) as focus_areas,
      array(select r from unnest(o.regions) r where r = any (n.regions) order by r) as regions,
      o.regions = '{}' or n.regions = '{}' as is_anywhere,
      array(select b.body_id from experience_body b join experience_body own on own.body_id = b.body_id
        where b.notice_id = o.id and own.notice_id = n.id) as body_ids,
      array(select l from unnest(o.languages) l where l = any (n.languages) order by l) as languages
    from near join experience_notice o on o.id = near.id cross join n
    where o.kind <> n.kind and app.stands(o) and o.languages && n.languages
      and (o.acting_for_id is distinct from n.acting_for_id or o.acting_for_id is null) and o.author_id <> n.author_id
  )
  select f.id, f.shares_area, f.focus_areas, f.regions, f.is_anywhere, f.body_ids, f.languages,
    f.shares_area::int + cardinality(f.focus_areas) + cardinality(f.body_ids)
      + (f.is_anywhere or f.regions <> '{}')::int as score
  from found f
  order by score desc, f.created_at desc, f.id
  limit 20
$$;
grant execute on function app.stands, app.experience_matches to platforma_app;
