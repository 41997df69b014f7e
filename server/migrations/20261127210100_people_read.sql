-- Whose names somebody was shown in lists today: theirs alone, and gone with the day.
create table people_read (
  person_id uuid primary key references person on delete cascade,
  audience_id int not null references audience,
  day date not null,
  people uuid[] not null
);
select app.protect('people_read', verbs => 'select');

-- False when that would be more in a day than may be; then nothing is noted. Those noted before, and oneself, are free.
create function app.read_people(p_people uuid[], p_a_day int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known uuid[];
  together uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('opens ' || app.person(), 0));
  select people into known from people_read where person_id = app.person() and day = app.today();
  together := array(select distinct one from unnest(known || p_people) one where one <> app.person());
  if cardinality(together) = coalesce(cardinality(known), 0) then return true; end if;
  if cardinality(together) > p_a_day then return false; end if;
  insert into people_read (person_id, audience_id, day, people)
  select p.id, p.private_audience_id, app.today(), together from person p where p.id = app.person()
  on conflict (person_id) do update set day = excluded.day, people = excluded.people;
  return true;
end $$;
grant execute on function app.read_people to platforma_app;

-- A mandate may end by a date as well, when nothing happens that could hide a field: readers ask whether it holds, and
-- this makes the field its person's own again.
create function app.hide_expired_profile_fields() returns void
language sql security definer set search_path = public, pg_temp as $$
  update profile_field f set audience_id = p.private_audience_id
  from person p, audience a
  where p.id = f.person_id and a.id = f.audience_id and a.kind = 'organisation'
    and not app.acts_for(f.person_id, a.about_id, null)
$$;
grant execute on function app.hide_expired_profile_fields to platforma_jobs;
