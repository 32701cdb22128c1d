-- Adding to a contact in one round trip: what hundreds of live contacts do all the time.

-- Numbers, stores and tells events that are not there yet, and answers all that were sent as they are stored; null when the contact is not
-- there or is wrapped up, {"full": true} when it holds no more. With the caller's rights: it sees the one brand it writes for.
create function opoka_add_events(of_brand text, of_contact uuid, most integer, recorded timestamptz, person uuid, events jsonb) returns jsonb language plpgsql as $$
declare
  last integer;
  fresh jsonb;
begin
  perform set_config('opoka.brands', of_brand, true);
  select c.last_seq into last from contact c where c.brand_id = of_brand and c.id = of_contact and c.state <> 'wrapped' for no key update;
  if not found then return null; end if;
  select coalesce(jsonb_agg(n.row order by n.place), '[]') into fresh from jsonb_array_elements(events) with ordinality as n(row, place)
    where not exists (select 1 from contact_event e where e.brand_id = of_brand and e.contact_id = of_contact and e.id = (n.row ->> 'id')::uuid);
  if jsonb_array_length(fresh) > 0 then
    if last + jsonb_array_length(fresh) > most then return '{"full": true}'; end if;
    insert into contact_event (brand_id, contact_id, seq, id, at, recorded_at, who, kind, by_id, data)
      select of_brand, of_contact, last + n.place::int, (n.row ->> 'id')::uuid, (n.row ->> 'at')::timestamptz, recorded, n.row ->> 'who', n.row ->> 'kind', person, n.row -> 'data'
      from jsonb_array_elements(fresh) with ordinality as n(row, place);
    last := last + jsonb_array_length(fresh);
    update contact c set last_seq = last where c.brand_id = of_brand and c.id = of_contact;
    insert into change (brand_id, topic, subject_id, at) values (of_brand, 'contact-event', of_contact, recorded);
  end if;
  return jsonb_build_object('last', last, 'stored', (
    select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'id', e.id, 'at', e.at, 'who', e.who, 'kind', e.kind, 'by_id', e.by_id, 'by_name', p.name, 'data', e.data) order by e.seq), '[]')
    from contact_event e left join person p on p.id = e.by_id
    where e.brand_id = of_brand and e.contact_id = of_contact and e.id in (select (n ->> 'id')::uuid from jsonb_array_elements(events) n)));
end $$;
