-- Lists in the order they are shown. A reader has several audiences, and an index that begins with the audience has no
-- order over several; one without it is read from its beginning until the page is full.
drop index topic_audience_id_last_activity_at_id_idx;
drop index topic_audience_id_created_at_id_idx;
drop index topic_audience_id_title_id_idx;
create index topic_by_activity on topic (last_activity_at desc, id desc);
create index topic_by_age on topic (created_at desc, id desc);
create index topic_by_title on topic (title, id);
-- How many there are, without reading the topics themselves.
create index topic_count on topic (audience_id, state);
drop index discussion_audience_id_last_post_at_id_idx;
create index discussion_by_activity on discussion (last_post_at desc, id desc);
create index discussion_count on discussion (audience_id);
drop index person_audience_id_name_id_idx;
create index person_by_name on person (name, id);
drop index organisation_audience_id_name_id_idx;
create index organisation_by_name on organisation (name, id);
drop index public_body_audience_id_name_id_idx;
create index public_body_by_name on public_body (name, id);

-- How many people have written in a discussion is counted when somebody writes in it for the first time, not when it is
-- read: counting took longer than the rest of a page of 10 000 posts.
create index post_author on post (discussion_id, author_id);
alter table discussion add column participant_count int not null default 0;
select app.renew_grants('discussion');
create function app.count_participant() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update discussion set participant_count = participant_count + 1
  where id = new.discussion_id and not exists (
    select from post where discussion_id = new.discussion_id and author_id = new.author_id and id <> new.id
  );
  return null;
end $$;
create trigger counts_participant after insert on post for each row execute function app.count_participant();
revoke execute on function app.count_participant from public;
update discussion d set participant_count = (select count(distinct author_id) from post p where p.discussion_id = d.id);
