create table public_body (
  id uuid primary key,
  audience_id int not null default 1 references audience,
  name text collate "cs-x-icu" not null,
  abbreviation text,
  kind text not null,
  level text not null check (level in ('NATIONAL', 'REGIONAL', 'LOCAL', 'EUROPEAN')),
  business_id text check (business_id ~ '^\d{8}$'),
  region text check (region ~ '^CZ0\d\d$'),
  website text,
  agenda text[] not null default '{}',
  note text,
  valid_from date,
  valid_to date,
  is_demo boolean not null default false
);
create index public_body_by_name on public_body (name, id);

create table body_parent (
  id uuid primary key,
  audience_id int not null,
  body_id uuid not null,
  parent_id uuid not null references public_body,
  since date,
  until date
);
create index on body_parent (parent_id);

create table body_name (
  id uuid primary key,
  audience_id int not null,
  body_id uuid not null,
  name text collate "cs-x-icu" not null,
  since date,
  until date
);

-- Reference data: changed by migrations and seeds only.
select
  app.protect('public_body', verbs => 'select'),
  app.protect('body_parent', 'public_body', 'body_id', verbs => 'select'),
  app.protect('body_name', 'public_body', 'body_id', verbs => 'select');
