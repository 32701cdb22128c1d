-- Which kinds of timers there are, the areas say that register them (test/architecture/registered.test.ts); the
-- database holds that a kind is the name of one: 'clock', 'next-step', 'redress.lapses'.
alter table timer add constraint timer_kind_is_a_name check (kind ~ '^[a-z]+([-.][a-z]+)*$' and length(kind) <= 60);
