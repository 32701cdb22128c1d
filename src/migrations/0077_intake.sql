-- The keys of requests live in request_key: the intake names its own table of them no longer, and the table goes.

-- As before, without the keys. It runs with the caller's rights, so the walls hold: it sees the one brand it writes for.
create or replace function opoka_intake(brand text, payload jsonb) returns void language plpgsql as $$
begin
  perform set_config('opoka.brands', brand, true);
  insert into customer (brand_id, id, kind, name, language, search, created_at)
    select brand_id, id, kind, name, language, search, created_at
    from jsonb_populate_recordset(null::customer, payload -> 'customer');
  insert into customer_identity (brand_id, customer_id, kind, value, normal)
    select brand_id, customer_id, kind, value, normal
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
  insert into change (brand_id, topic, subject_id, at)
    select brand_id, topic, subject_id, at
    from jsonb_populate_recordset(null::change, payload -> 'change');
end $$;

-- What taking a case in has to know: the handbook in force, the rules that bind, who can be asked.
drop function opoka_intake_facts(text, text);
create function opoka_intake_facts(of_brand text) returns jsonb language plpgsql as $$
begin
  perform set_config('opoka.brands', of_brand, true);
  return jsonb_build_object(
    'version', (select handbook_version from brand where id = of_brand),
    'confirmed', (select coalesce(jsonb_agg(rule_id), '[]') from law_confirmation where brand_id = of_brand),
    'staff', (select coalesce(jsonb_agg(s order by s.rank, s.person), '[]') from opoka_staff(of_brand) s));
end $$;

drop table idempotency;
