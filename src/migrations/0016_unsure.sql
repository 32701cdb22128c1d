-- A letter whose body had begun to go out when the line broke, or whose sender died then, has perhaps arrived: a person decides, nobody sends it twice.

alter table outbox add column handed_at timestamptz;
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'kept', 'unsure'));
