-- Whether somebody lets others see where they are reading just now; nothing of where is ever stored.
alter table person_settings add shows_presence boolean not null default false;
select app.renew_grants('person_settings');
