-- A contact's events in pages: what an answer holds is bounded, however long the contact is.

drop function opoka_contact_events(text, uuid, integer);
-- What happened in a contact after an event of it, for its open pages: at least one event and no more than so many events or letters. `ahead` is the
-- number of the last event that was looked at: where it is more than the last one told, there is another page.
create function opoka_contact_events(of_brand text, of_contact uuid, after integer, most integer, most_letters integer)
  returns table (seq integer, id uuid, at timestamptz, who text, kind text, by_id uuid, by_name text, data jsonb, ahead integer) language plpgsql as $$
begin
  perform set_config('opoka.brands', of_brand, true);
  return query
    with found as materialized (select e.* from contact_event e where e.brand_id = of_brand and e.contact_id = of_contact and e.seq > after order by e.seq limit most + 1),
    counted as (select f.*, row_number() over w as nth, sum(length(f.data::text)) over w as letters, max(f.seq) over () as ahead from found f window w as (order by f.seq))
    select c.seq, c.id, c.at, c.who, c.kind, c.by_id, p.name, c.data, c.ahead from counted c left join person p on p.id = c.by_id
    where c.nth = 1 or (c.nth <= most and c.letters <= most_letters) order by c.seq;
end $$;

-- Contacts from before their letters were counted: what they hold counts too, so that a long one is full.
update contact c set letters = least(held.letters, 2147483647) from (
  select e.brand_id, e.contact_id, sum(length(e.data::text) + 200) as letters from contact_event e group by e.brand_id, e.contact_id) held
where held.brand_id = c.brand_id and held.contact_id = c.id and c.letters = 0;
