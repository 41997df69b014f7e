-- An answer that was recorded wrongly is taken back: that is a step of its own, the answer and its text stay.
alter table submission_step
  drop constraint submission_step_kind_check,
  add constraint submission_step_kind_check check (kind in (
    'DRAFTED', 'EDITED', 'APPROVED', 'SENT', 'DELIVERED', 'EXTENDED', 'COMPLETION_ASKED', 'COMPLETED', 'FORWARDED', 'PAUSED',
    'RESUMED', 'ANSWERED', 'ANSWER_WITHDRAWN', 'OVERDUE', 'RECOUNTED', 'REMEDY_SOUGHT', 'CLOSED', 'DROPPED'));

-- An answer is taken back once.
create unique index submission_answer_withdrawn on submission_step (answer_id) where kind = 'ANSWER_WITHDRAWN';
