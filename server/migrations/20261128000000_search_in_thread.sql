-- A search in a discussion finds its posts by an index, whether there are a hundred or ten thousand of them. Row security
-- lets no index answer LIKE for the application, so a function asks it, which tells ids alone: what may not be seen is not
-- found by them.
create extension if not exists pg_trgm schema public;
create extension if not exists btree_gin schema public;

-- unaccent() itself is only stable, for its dictionary could be changed; ours is the one that PostgreSQL brings.
create function app.folded(p_text text) returns text language sql immutable strict parallel safe
set search_path = public, pg_temp as $$ select unaccent('unaccent'::regdictionary, lower(p_text)) $$;

alter table post add folded text not null generated always as (app.folded(body)) stored;
alter table post alter folded set statistics 0;
create index post_folded on post using gin (discussion_id, folded gin_trgm_ops) with (gin_pending_list_limit = 512);

-- Of one discussion, or of all: then at most a thousand. The plan depends on how many posts the discussion has.
create function app.posts_containing(p_discussion uuid, p_part text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  return query select id from post
    where (p_discussion is null or discussion_id = p_discussion) and folded like '%' || app.folded(p_part) || '%'
    limit case when p_discussion is null then 1000 end;
end $$;
grant execute on function app.folded to platforma_app, platforma_jobs;
grant execute on function app.posts_containing to platforma_app;
