-- A relation is edited by those who take part, and further organisations are invited to it later.
alter table cooperation_step drop constraint cooperation_step_kind_check;
alter table cooperation_step add constraint cooperation_step_kind_check check (kind in
  ('PROPOSED', 'INVITED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'LEFT', 'EDITED', 'PUBLICATION_AGREED', 'PUBLICATION_REFUSED',
   'CONTACTS_NAMED'));
-- What an edit changed.
alter table cooperation_step add changed text[] not null default '{}';
update app.protected set immutable = immutable || '{changed}' where tbl = 'cooperation_step'::regclass;

-- Among equals the kind may change.
update app.protected set immutable = '{proposer_id,is_demo,created_at}' where tbl = 'cooperation'::regclass;
select app.renew_grants('cooperation');

-- Who takes an invitation back is who sent it. Null of the proposer.
alter table cooperation_side add invited_by_id uuid references organisation;
update cooperation_side s set invited_by_id = c.proposer_id
from cooperation c where c.id = s.cooperation_id and s.organisation_id <> c.proposer_id;
select app.renew_grants('cooperation_side');

-- Files hang under the relation itself: whoever sees it sees them.
create table cooperation_attachment (
  id uuid primary key,
  audience_id int not null,
  cooperation_id uuid not null,
  position int not null,
  file_id uuid not null,
  name text not null,
  alternative_text text check (length(alternative_text) <= 500),
  type text not null,
  size_bytes int not null,
  sha256 text not null,
  width int,
  height int
);
select app.protect('cooperation_attachment', 'cooperation', 'cooperation_id',
  immutable => '{cooperation_id,file_id,name,type,size_bytes,sha256,width,height}');
select app.hold_files('cooperation_attachment');

-- What else is looked through for personal data before it is published.
alter table sensitive_mark drop constraint sensitive_mark_entity_check;
alter table sensitive_mark add constraint sensitive_mark_entity_check
  check (entity in ('post', 'topic', 'discussion', 'cooperation', 'working_group', 'organisation'));
