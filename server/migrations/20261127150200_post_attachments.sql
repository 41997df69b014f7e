create table post_attachment (
  id uuid primary key,
  audience_id int not null,
  post_id uuid not null,
  position int not null,
  file_id uuid not null,
  name text not null,
  -- What a picture shows, in words.
  alternative_text text check (length(alternative_text) <= 500),
  type text not null,
  size_bytes int not null,
  sha256 text not null,
  width int,
  height int
);
select app.protect('post_attachment', 'post', 'post_id',
  immutable => '{post_id,file_id,name,type,size_bytes,sha256,width,height}');
select app.hold_files('post_attachment');
