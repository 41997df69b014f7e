-- Queues are rows made here (no partition: a partitioned queue is a table made at run time and missed by these grants).
select jobs.create_queue('mail', '{"policy":"standard","retryLimit":10,"retryDelay":1,"retryBackoff":true,"retryDelayMax":600,"expireInSeconds":300,"heartbeatSeconds":10}');
select jobs.create_queue('inbox', '{"policy":"standard","retryLimit":10,"retryDelay":1,"retryBackoff":true,"retryDelayMax":60,"expireInSeconds":300,"heartbeatSeconds":10}');

-- The application may enqueue: it reads the queues' settings, inserts, sees ids; never data or output of any job.
grant select on jobs.queue, jobs.version to platforma_app, platforma_auth;
grant usage on schema jobs to platforma_auth;
grant insert (
    id, name, data, priority, start_after, singleton_key, singleton_on, group_id, group_tier, expire_seconds,
    deletion_seconds, keep_until, retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter,
    heartbeat_seconds, blocked, blocking, pending_dependencies
  ), select (id) on jobs.job_common to platforma_app, platforma_auth;
