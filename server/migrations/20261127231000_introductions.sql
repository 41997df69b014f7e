-- The discussion in which people introduce themselves: the one that was chosen last and still stands.
alter table discussion add introduced_at timestamptz(3);
select app.renew_grants('discussion');
create index on discussion (introduced_at desc) where introduced_at is not null;

alter table discussion_change drop constraint discussion_change_kind_check;
alter table discussion_change add constraint discussion_change_kind_check check (kind in (
  'PINNED', 'UNPINNED', 'ANNOUNCED', 'NO_LONGER_ANNOUNCED', 'LOCKED', 'UNLOCKED', 'ARCHIVED', 'UNARCHIVED',
  'SLOWED', 'NO_LONGER_SLOWED', 'SUMMED_UP', 'INTRODUCING', 'NO_LONGER_INTRODUCING'));

-- Whether somebody has written yet.
create index post_by_author on post (author_id);
