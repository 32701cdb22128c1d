-- Several addresses of one customer: `place` keeps the order in which they were given, and the first one is written to.
alter table customer_identity add column place smallint not null default 0;

-- What was said of somebody, and what their address was among, is kept together.
alter table desk_case drop constraint desk_case_from_whom_check, drop constraint desk_case_through_whom_check;
alter table desk_case add constraint desk_case_from_whom_check check (length(from_whom) <= 1000) not valid;
alter table desk_case add constraint desk_case_through_whom_check check (length(through_whom) <= 1000) not valid;

-- As before, with the place.
create or replace function opoka_intake(brand text, payload jsonb) returns void language plpgsql as $$
begin
  perform set_config('opoka.brands', brand, true);
  insert into customer (brand_id, id, kind, name, language, search, created_at)
    select brand_id, id, kind, name, language, search, created_at
    from jsonb_populate_recordset(null::customer, payload -> 'customer');
  insert into customer_identity (brand_id, customer_id, kind, value, normal, place)
    select brand_id, customer_id, kind, value, normal, coalesce(place, 0)
    from jsonb_populate_recordset(null::customer_identity, payload -> 'customer_identity');
  insert into desk_case (brand_id, id, ref, kind, door, audience, language, happened, wanted, order_ref, customer_id, customer_kind, from_whom, through_whom,
    through_person_id, received_at, recorded_at, category_id, category_chosen, handbook_version, law_pack, market, weight, judgements, state, owner_id,
    owner_position, queue, next_step, next_step_holder_id, next_step_at, deadline_at, search)
    select brand_id, id, ref, kind, door, audience, language, happened, wanted, order_ref, customer_id, customer_kind, from_whom, through_whom,
    through_person_id, received_at, recorded_at, category_id, category_chosen, handbook_version, law_pack, market, weight, judgements, state, owner_id,
    owner_position, queue, next_step, next_step_holder_id, next_step_at, deadline_at, search
    from jsonb_populate_recordset(null::desk_case, payload -> 'desk_case');
  insert into contact (brand_id, id, customer_id, channel, words, began_at, taken_by)
    select brand_id, id, customer_id, channel, words, began_at, taken_by
    from jsonb_populate_recordset(null::contact, payload -> 'contact');
  insert into contact_case (brand_id, contact_id, case_id)
    select brand_id, contact_id, case_id
    from jsonb_populate_recordset(null::contact_case, payload -> 'contact_case');
  insert into clock (brand_id, id, case_id, kind, action, rule_id, provisional, satisfied_by, needs_durable, silence, may_pause, from_at, target_on, last_day_on, due_at,
    steps, state)
    select brand_id, id, case_id, kind, action, rule_id, provisional, satisfied_by, needs_durable, silence, may_pause, from_at, target_on, last_day_on, due_at,
    steps, state
    from jsonb_populate_recordset(null::clock, payload -> 'clock');
  insert into timer (brand_id, kind, subject_id, due_at, ring_at)
    select brand_id, kind, subject_id, due_at, ring_at
    from jsonb_populate_recordset(null::timer, payload -> 'timer');
  insert into timeline (brand_id, case_id, kind, actor, actor_id, at, data, customer_sees)
    select brand_id, case_id, kind, actor, actor_id, at, data, customer_sees
    from jsonb_populate_recordset(null::timeline, payload -> 'timeline');
  insert into customer_link (brand_id, id, case_id, created_at, expires_at)
    select brand_id, id, case_id, created_at, expires_at
    from jsonb_populate_recordset(null::customer_link, payload -> 'customer_link');
  insert into idempotency (brand_id, key, request_hash, reply, at)
    select brand_id, key, request_hash, reply, at
    from jsonb_populate_recordset(null::idempotency, payload -> 'idempotency');
  insert into change (brand_id, topic, subject_id, at)
    select brand_id, topic, subject_id, at
    from jsonb_populate_recordset(null::change, payload -> 'change');
end $$;
