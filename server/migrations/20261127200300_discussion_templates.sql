-- What a first post may begin with, by category: an outline that facilitators keep.
create table discussion_template (
  id uuid primary key,
  audience_id int not null,
  category text not null,
  body text not null check (length(body) between 1 and 4000),
  version int not null default 1,
  editor_id uuid references person,
  edited_at timestamptz(3) not null default now(),
  unique (audience_id, category)
);
select app.protect('discussion_template', immutable => '{category}');

create function app.audit_template() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.audited('edit_template', 'discussion_template', coalesce(new.category, old.category),
    to_jsonb(old.body), to_jsonb(new.body), null);
  return null;
end $$;
create trigger audits after insert or update or delete on discussion_template for each row execute function app.audit_template();
revoke execute on function app.audit_template from public;
