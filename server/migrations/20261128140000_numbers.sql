-- What was sent and promised from day to day is counted; a short time does not read the rest.
create index submission_by_sent_day on submission (sent_on) where sent_on is not null;
create index commitment_by_source_day on commitment (source_on) where parent_id is null;
