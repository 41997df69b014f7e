-- A question with options inside a post. Who voted for what is seen by nobody but themselves: triggers count for all.
create table poll (
  id uuid primary key,
  audience_id int not null,
  post_id uuid not null unique,
  question text not null check (length(question) between 1 and 300),
  is_multiple boolean not null,
  closes_at timestamptz(3),
  closed_at timestamptz(3),
  voter_count int not null default 0
);
create table poll_option (
  id uuid primary key,
  audience_id int not null,
  poll_id uuid not null,
  position int not null,
  text text not null check (length(text) between 1 and 200),
  vote_count int not null default 0,
  unique (poll_id, position)
);
create table poll_vote (
  person_id uuid not null references person on delete cascade,
  poll_id uuid not null references poll on delete cascade,
  audience_id int not null,
  option_ids uuid[] not null,
  at timestamptz(3) not null default now(),
  primary key (person_id, poll_id)
);
create index on poll_vote (poll_id);
select
  app.protect('poll', 'post', 'post_id', immutable => '{post_id,is_multiple,closes_at,voter_count}'),
  app.protect('poll_option', 'poll', 'poll_id', immutable => '{poll_id,position,vote_count}'),
  app.protect('poll_vote', immutable => '{person_id,poll_id}');

create function app.count_vote() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  former uuid[] := case when tg_op = 'INSERT' then '{}' else old.option_ids end;
  chosen uuid[] := case when tg_op = 'DELETE' then '{}' else new.option_ids end;
  of uuid := coalesce(new.poll_id, old.poll_id);
begin
  update poll set voter_count = voter_count + (tg_op = 'INSERT')::int - (tg_op = 'DELETE')::int where id = of and tg_op <> 'UPDATE';
  update poll_option set vote_count = vote_count + (id = any (chosen))::int - (id = any (former))::int
  where poll_id = of and (id = any (chosen)) <> (id = any (former));
  return null;
end $$;
create trigger counts after insert or update or delete on poll_vote for each row execute function app.count_vote();
revoke execute on function app.count_vote from public;
