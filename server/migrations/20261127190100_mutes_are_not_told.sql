-- Nobody hears of what somebody does whom they muted.
create or replace function app.hears(p_person uuid, p_actor uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select not exists (select from mute where person_id = p_person and muted_id = p_actor)
$$;
