-- What somebody chose in the table of submissions, kept under a name to come back to. Nobody else sees it.
create table saved_filter (
  id uuid primary key,
  audience_id int not null,
  person_id uuid not null references person on delete cascade,
  name text not null check (length(name) between 1 and 80),
  query text not null check (length(query) between 1 and 500),
  at timestamptz(3) not null,
  unique (person_id, name)
);
select app.protect('saved_filter', immutable => '{person_id,name,at}');
