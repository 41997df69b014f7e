-- A removed passage goes from wherever the text of its discussion was carried: what others have begun to write or wait to
-- publish, former versions of posts that quoted it, what moderators keep of posts and were told about them, names of files,
-- the notice of experience that it belongs to.
create or replace function app.redact(p_post uuid, p_others uuid[], p_passages text[], p_mark text, p_reason text)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  in_discussion uuid;
  passage text;
  posts uuid[];
begin
  select discussion_id into in_discussion from post
  where id = p_post and audience_id = any ((select app.audiences())::int[]);
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if not 5 = any ((select app.audiences())::int[]) then raise exception 'not a moderator' using errcode = 'PF403'; end if;
  posts := array(select id from post where discussion_id = in_discussion);
  foreach passage in array p_passages loop
    update draft set body = replace(body, passage, p_mark)
    where discussion_id = in_discussion and position(passage in body) > 0 and length(replace(body, passage, p_mark)) <= 20000;
    delete from draft where discussion_id = in_discussion and position(passage in body) > 0;
    delete from post_version where post_id = any (posts) and position(passage in body) > 0;
    update moderation_case set excerpt = left(replace(excerpt, passage, p_mark), 400), appeal = left(replace(appeal, passage, p_mark), 2000)
    where post_id = any (posts) and (position(passage in excerpt) > 0 or position(passage in appeal) > 0);
    update moderation_notice set appeal = left(replace(appeal, passage, p_mark), 2000)
    where post_id = any (posts) and position(passage in appeal) > 0;
    update report set note = left(replace(note, passage, p_mark), 1000)
    where position(passage in note) > 0 and case_id in (select id from moderation_case where post_id = any (posts));
    update post_attachment set name = replace(name, passage, p_mark), alternative_text = left(replace(alternative_text, passage, p_mark), 500)
    where post_id = any (posts) and (position(passage in name) > 0 or position(passage in alternative_text) > 0);
    -- The name under which a file came is kept with its upload for a day.
    update upload set name = replace(name, passage, p_mark)
    where position(passage in name) > 0 and id in (select file_id from post_attachment where post_id = any (posts));
    update held_post set body = left(replace(body, passage, p_mark), 20000)
    where discussion_id = in_discussion and position(passage in body) > 0;
    update held_text set body = left(replace(body, passage, p_mark), 20000)
    where discussion_id = in_discussion and position(passage in body) > 0;
  end loop;
  perform app.clean_experience(in_discussion, p_passages, p_mark);
  perform app.audited('redact', 'post', p_post::text, null,
    jsonb_build_object('passages', cardinality(p_passages), 'others', p_others), p_reason);
end $$;

-- A summary of a discussion without what a moderator took out: its words otherwise never change.
create function app.redact_summary(p_summary uuid, p_body text, p_html text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not 5 = any ((select app.audiences())::int[]) then raise exception 'not a moderator' using errcode = 'PF403'; end if;
  update discussion_summary set body = p_body, html = p_html
  where id = p_summary and audience_id = any ((select app.audiences())::int[]);
end $$;
grant execute on function app.redact_summary to platforma_app;
revoke execute on function app.redact_summary from public;

alter table discussion_summary alter body set statistics 0, alter html set statistics 0;
alter table moderation_case alter excerpt set statistics 0, alter appeal set statistics 0;
alter table moderation_notice alter appeal set statistics 0;
alter table report alter note set statistics 0;
alter table post_attachment alter name set statistics 0, alter alternative_text set statistics 0;
alter table upload alter name set statistics 0;
