-- What must happen later, what changed just now, and the invariants that hold at every commit.

create table timer (
  brand_id text not null references brand,
  kind text not null,
  subject_id uuid not null,
  due_at timestamptz not null,
  -- When a failed ring is tried again; equal to due_at until then.
  ring_at timestamptz not null,
  attempts smallint not null default 0,
  error text,
  primary key (brand_id, kind, subject_id)
);
create index timer_ring on timer (ring_at);

-- Live changes are read by transaction, never by id: ids commit out of order.
create table change (
  brand_id text not null references brand,
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  topic text not null,
  subject_id uuid,
  at timestamptz not null,
  primary key (brand_id, id)
);
create index change_xid on change (xid);
create index change_at on change (at);

-- Every open case waits for a timer: whoever forgets to set one cannot commit.
create function opoka_open_case_waits() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from desk_case c where c.brand_id = new.brand_id and c.id = new.id
      and c.state <> 'closed'
      and not exists (select 1 from timer t where t.brand_id = c.brand_id and t.kind = 'next-step' and t.subject_id = c.id))
  then return null; end if;
  raise exception 'open case % has no timer for its next step', new.ref using errcode = 'check_violation', constraint = 'open_case_waits';
end $$;
create constraint trigger open_case_waits after insert or update on desk_case
  deferrable initially deferred for each row when (new.state <> 'closed') execute function opoka_open_case_waits();

create function opoka_timer_gone() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from desk_case c where c.brand_id = old.brand_id and c.id = old.subject_id and c.state <> 'closed'
      and not exists (select 1 from timer t where t.brand_id = c.brand_id and t.kind = 'next-step' and t.subject_id = c.id))
  then raise exception 'open case % lost the timer of its next step', old.subject_id using errcode = 'check_violation', constraint = 'open_case_waits';
  end if;
  return null;
end $$;
create constraint trigger open_case_keeps_timer after delete on timer
  deferrable initially deferred for each row when (old.kind = 'next-step') execute function opoka_timer_gone();

-- Closing leaves no promise behind: kept, renegotiated, or broken with its consequence done.
create function opoka_closed_case_owes_nothing() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from desk_case c join promise p on p.brand_id = c.brand_id and p.case_id = c.id
    where c.brand_id = new.brand_id and c.state = 'closed'
      and c.id = (case when tg_table_name = 'promise' then (to_jsonb(new) ->> 'case_id')::uuid else new.id end)
      and (p.state = 'open' or (p.state = 'broken' and p.consequence_done_at is null)))
  then raise exception 'a closed case has a promise left open' using errcode = 'check_violation', constraint = 'closed_case_owes_nothing';
  end if;
  return null;
end $$;
create constraint trigger closed_case_owes_nothing after insert or update on desk_case
  deferrable initially deferred for each row when (new.state = 'closed') execute function opoka_closed_case_owes_nothing();
create constraint trigger promise_of_open_case after insert or update on promise
  deferrable initially deferred for each row when (new.case_id is not null) execute function opoka_closed_case_owes_nothing();

-- Trigram operators are not leakproof, so row security would keep the index from being used: this reads the index
-- and names the brands itself.
create function opoka_search_case(wanted text, most integer) returns table (brand_id text, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.brand_id, c.id from desk_case c
  where c.brand_id = any (opoka_brands()) and c.search like '%' || opoka_search_case.wanted || '%'
  order by c.recorded_at desc limit most
$$;

create function opoka_similar_case(brand text, words text, since timestamptz, except_id uuid, most integer)
  returns table (id uuid, similarity real)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, similarity(c.search, words) from desk_case c
  where c.brand_id = brand and brand = any (opoka_brands()) and c.recorded_at >= since and c.id <> except_id
    and c.search % words
  order by 2 desc limit most
$$;
