-- Whom it concerns that somebody looks for experience they offer, or that what they wrote may become a good practice.
create function app.told_of_experience(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select o.author_id, 'EXPERIENCE_WANTED', 8 from experience_notice n, app.experience_matches(n.id) m
  join experience_notice o on o.id = m.notice_id
  where e.kind = 'ExperiencePublished' and n.id = e.entity_id and n.kind = 'REQUEST'
  union all
  select p.author_id, 'GOOD_PRACTICE_PROPOSED', 8 from good_practice_candidate c join post p on p.id = c.post_id
  where e.kind = 'GoodPracticeProposed' and c.id = e.entity_id
$$;

alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in (
  'POST_ADDED', 'MENTIONED', 'ANSWER_ACCEPTED', 'TOPIC_CHANGED', 'POST_REDACTED',
  'COOPERATION_INVITED', 'COOPERATION_CHANGED',
  'GROUP_ASKED', 'GROUP_INVITED', 'GROUP_JOINED',
  'EXPERIENCE_WANTED', 'GOOD_PRACTICE_PROPOSED', 'MODERATED', 'APPEAL_ANSWERED', 'REPORT_ANSWERED'));

-- Whom an event concerns; a feature that tells people of something adds its line here.
create or replace function app.concerned(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select * from app.told_of_post(e)
  union all select * from app.told_of_topic(e)
  union all select t.person_id, t.kind, t.weight from app.told_of_cooperation(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_group(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_experience(e) t
$$;
