-- Time limits as the law sets them: everybody reads them, coordinators keep them. What an edit changed stays in history.
create table deadline_rule (
  id uuid primary key,
  audience_id int not null default 1 references audience,
  name text not null check (length(name) between 1 and 200),
  act text not null check (length(act) between 1 and 200),
  section text check (length(section) between 1 and 100),
  actor text not null check (length(actor) between 1 and 200),
  length int not null check (length between 1 and 3660),
  unit text not null check (unit in ('DAYS', 'WORKING_DAYS', 'WEEKS', 'MONTHS', 'YEARS', 'HOURS')),
  starts_with text not null check (length(starts_with) between 1 and 300),
  extension_length int check (extension_length between 1 and 3660),
  extension_note text check (length(extension_note) between 1 and 1000),
  kind text not null check (kind in ('PROCEDURAL', 'SUBSTANTIVE')),
  consequence text check (length(consequence) between 1 and 1000),
  note text check (length(note) between 1 and 1000),
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  source text not null check (length(source) between 1 and 500),
  is_verified boolean not null,
  version int not null default 1,
  editor_id uuid references person,
  edited_at timestamptz(3) not null default now(),
  edit_reason text check (length(edit_reason) between 1 and 1000)
);
create index deadline_rule_in_order on deadline_rule (act, name, id);
create table deadline_rule_version (
  id uuid primary key default gen_random_uuid(),
  audience_id int not null,
  rule_id uuid not null,
  name text not null,
  act text not null,
  section text,
  actor text not null,
  length int not null,
  unit text not null,
  starts_with text not null,
  extension_length int,
  extension_note text,
  kind text not null,
  consequence text,
  note text,
  valid_from date,
  valid_to date,
  source text not null,
  is_verified boolean not null,
  version int not null,
  editor_id uuid references person,
  edited_at timestamptz(3) not null,
  edit_reason text
);
-- What the law made a day of rest for once. One that was a mistake is taken back, and stays readable.
create table one_off_holiday (
  id uuid primary key,
  audience_id int not null default 1 references audience,
  date date not null,
  name text not null check (length(name) between 1 and 200),
  source text not null check (length(source) between 1 and 500),
  added_by_id uuid references person,
  added_at timestamptz(3) not null default now(),
  removed_by_id uuid references person,
  removed_at timestamptz(3),
  removal_reason text check (length(removal_reason) between 1 and 1000)
);
create unique index one_off_holiday_in_force on one_off_holiday (audience_id, date) where removed_at is null;

select
  app.protect('deadline_rule', verbs => 'select, insert'),
  app.protect('deadline_rule_version', 'deadline_rule', 'rule_id', verbs => 'select'),
  app.protect('one_off_holiday', immutable => '{date,name,source,added_by_id,added_at}', verbs => 'select, insert');

create function app.keep_deadline_rule() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into deadline_rule_version (audience_id, rule_id, name, act, section, actor, length, unit, starts_with,
    extension_length, extension_note, kind, consequence, note, valid_from, valid_to, source, is_verified, version,
    editor_id, edited_at, edit_reason)
  values (new.audience_id, old.id, old.name, old.act, old.section, old.actor, old.length, old.unit, old.starts_with,
    old.extension_length, old.extension_note, old.kind, old.consequence, old.note, old.valid_from, old.valid_to,
    old.source, old.is_verified, old.version, old.editor_id, old.edited_at, old.edit_reason);
  return null;
end $$;
create trigger keeps_versions after update on deadline_rule for each row
  when (new.version <> old.version) execute function app.keep_deadline_rule();
revoke execute on function app.keep_deadline_rule from public;
