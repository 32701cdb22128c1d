-- The invariants hold whatever a transaction sees when it commits: their checks look past the walls, as the tables' owner.

alter function opoka_open_case_waits() security definer set search_path = public, pg_temp;
alter function opoka_timer_gone() security definer set search_path = public, pg_temp;
alter function opoka_closed_case_owes_nothing() security definer set search_path = public, pg_temp;

-- A timer given to another subject is lost to its case as one that was deleted.
create constraint trigger open_case_keeps_its_timer after update of brand_id, kind, subject_id on timer
  deferrable initially deferred for each row
  when (old.kind = 'next-step' and (old.brand_id, old.kind, old.subject_id) is distinct from (new.brand_id, new.kind, new.subject_id))
  execute function opoka_timer_gone();
