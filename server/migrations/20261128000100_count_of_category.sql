-- The list of a category counts what it holds, thousands of discussions too, from the index alone.
drop index discussion_category_last_post_at_id_idx;
create index discussion_by_category on discussion (category, last_post_at desc, id desc)
  include (audience_id, merged_into_id, archived_at);
