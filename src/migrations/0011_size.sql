-- A desk of a million cases answers as one of ten thousand: every list has an index in its own order, and words are looked for month by month.

-- Lists: newest first, of one brand, in a state, of a category, of whoever holds the next step, of one customer.
create index desk_case_newest on desk_case (brand_id, recorded_at desc, id desc);
drop index desk_case_recent;
create index desk_case_state on desk_case (brand_id, state, recorded_at desc, id desc);
create index desk_case_category on desk_case (brand_id, category_id, state, recorded_at desc, id desc);
create index desk_case_held_newest on desk_case (next_step_holder_id, brand_id, recorded_at desc, id desc) where state <> 'closed';
create index desk_case_customer_newest on desk_case (brand_id, customer_id, recorded_at desc, id desc) where customer_id is not null;
drop index desk_case_customer;
create index outbox_newest on outbox (brand_id, queued_at desc, id desc);
drop index outbox_recent;

-- My day: what is new and what is not are two lists, and so are their indexes; an owner who holds all steps himself is no list to walk through.
create index desk_case_fresh on desk_case (next_step_holder_id, sort_at) where state = 'new';
create index desk_case_waiting on desk_case (next_step_holder_id, sort_at) where state <> 'closed' and state <> 'new';
create index desk_case_lent on desk_case (owner_id, sort_at) where state <> 'closed' and next_step_holder_id <> owner_id;

-- Who else is known by the same address or number, the newest first; and what one customer was promised.
create index customer_identity_newest on customer_identity (brand_id, kind, normal, customer_id desc);
drop index customer_identity_normal;
create index promise_customer on promise (brand_id, customer_id, due_at) where customer_id is not null and state <> 'kept' and state <> 'renegotiated';

-- Four weeks are one shelf: what was said in them is found without a look at what was said before or after.
create function opoka_shelf(at timestamptz) returns integer language sql immutable parallel safe as
$$ select floor(extract(epoch from at) / 2419200)::int $$;

-- Every word of a case and every ending of it, from three letters on, so that a word is found by any part of it; each marked with its brand
-- and shelf. Letters are compared as they are (they were levelled before), so that no locale of a server matters. A word's first 24 letters
-- count, and of one without an end its first 40 endings.
create function opoka_found_by(brand text, at timestamptz, words text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array(
    select brand || '/' || floor(extract(epoch from at) / 2419200)::int || '/' || substr(w, i, 24)
    from unnest(string_to_array(words, ' ')) w, generate_series(1, least(greatest(length(w) - 2, 1), 40)) i where w <> ''))
$$;

drop index desk_case_search;
create index desk_case_found on desk_case using gin (opoka_found_by(brand_id, recorded_at, search)) with (gin_pending_list_limit = 256);
-- What is so mixed tells the planner nothing, and gathering it takes long.
alter index desk_case_found alter column 1 set statistics 0;

-- Cases with all these words, in any order, each a part of a word (one or two letters: its beginning); newest first, before a place in that order.
-- First the newest cases are read as they lie, where common words are found at once; then shelf after shelf. No more than `budget` cases that
-- have the words are looked at; where that ended is the last row, without an id. It reads the index past the walls, so it names the brands itself.
create function opoka_find_cases(of_brands text[], wanted text[], of_states text[], of_category text, holder uuid, customer uuid,
    before_at timestamptz, before_id uuid, most integer)
  returns table (brand_id text, id uuid, recorded_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  brands text[] := array(select b from unnest(of_brands) b where b = any (opoka_brands()));
  parts text[] := array(select case when length(w) < 3 then '% ' || w || '%' else '%' || w || '%' end from unnest(wanted) w);
  keys text[] := array(select substr(w, 1, 24) from unnest(wanted) w where length(w) >= 3);
  walk integer := case when cardinality(keys) = 0 then 3000 else 400 end;
  budget integer := 20000;
  walked integer; found integer := 0; looked integer; got integer;
  edge_at timestamptz := coalesce(before_at, 'infinity');
  edge_id uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  first_shelf integer; shelf integer; step integer := 1;
  last_at timestamptz; last_id uuid;
begin
  -- Array aggregates keep the order, so that one look answers how far it went, too.
  for brand_id, id, recorded_at, last_at, last_id, walked in
    with near as materialized (
      select k.brand_id, k.id, k.recorded_at from unnest(brands) b cross join lateral (
        select c.brand_id, c.id, c.recorded_at from desk_case c
        where c.brand_id = b and (c.recorded_at, c.id) < (edge_at, edge_id) order by c.recorded_at desc, c.id desc limit walk) k
      order by 3 desc, 2 desc limit walk),
    reach as (select count(*)::int as n, min(near.recorded_at) as at from near)
    select c.brand_id, c.id, c.recorded_at, reach.at, (select n.id from near n order by n.recorded_at, n.id limit 1), reach.n
    from reach left join (
      select c.brand_id, c.id, c.recorded_at from near n join desk_case c on c.brand_id = n.brand_id and c.id = n.id
      where ' ' || c.search like all (parts) and (of_states is null or c.state = any (of_states)) and (of_category is null or c.category_id = of_category)
        and (holder is null or c.next_step_holder_id = holder) and (customer is null or c.customer_id = customer)
      order by c.recorded_at desc, c.id desc limit most) c on true
    order by 3 desc, 2 desc
  loop
    if id is not null then found := found + 1; return next; end if;
  end loop;
  if found >= most or walked < walk then return; end if;
  edge_at := last_at; edge_id := last_id;
  if cardinality(keys) > 0 then
    first_shelf := opoka_shelf((select min(f.at) from unnest(brands) b cross join lateral (
      select c.recorded_at as at from desk_case c where c.brand_id = b order by c.recorded_at, c.id limit 1) f));
    shelf := opoka_shelf(edge_at);
    while shelf >= first_shelf and found < most and budget > 0 loop
      looked := 0; got := 0;
      for brand_id, id, recorded_at, looked in
        with hit as materialized (
          select h.* from unnest(brands) b cross join generate_series(greatest(first_shelf, shelf - step + 1), shelf) s
          cross join lateral (select string_agg('''' || b || '/' || s || '/' || k || ''':*', ' & ')::tsquery as q from unnest(keys) k) q
          cross join lateral (select c.brand_id, c.id, c.recorded_at, c.state, c.category_id, c.next_step_holder_id, c.customer_id, c.search from desk_case c
            where opoka_found_by(c.brand_id, c.recorded_at, c.search) @@ q.q offset 0) h),
        size as (select count(*)::int as n from hit)
        select h.brand_id, h.id, h.recorded_at, size.n from size left join (
          select h.brand_id, h.id, h.recorded_at from hit h where (h.recorded_at, h.id) < (edge_at, edge_id) and ' ' || h.search like all (parts)
            and (of_states is null or h.state = any (of_states)) and (of_category is null or h.category_id = of_category)
            and (holder is null or h.next_step_holder_id = holder) and (customer is null or h.customer_id = customer)
          order by h.recorded_at desc, h.id desc limit most - found) h on true
        order by 3 desc, 2 desc
      loop
        if id is not null then got := got + 1; return next; end if;
      end loop;
      found := found + got; budget := budget - looked; shelf := shelf - step;
      -- Where little is found one looks further at once.
      if looked < 500 then step := least(step * 2, 8); else step := 1; end if;
    end loop;
    if found >= most or shelf < first_shelf then return; end if;
    edge_at := to_timestamp((shelf + 1)::double precision * 2419200); edge_id := '00000000-0000-0000-0000-000000000000';
  end if;
  -- There is more behind this place.
  brand_id := null; id := edge_id; recorded_at := edge_at; return next;
end $$;
drop function opoka_search_case(text, integer);
drop function opoka_similar_case(text, text, timestamptz, uuid, integer);

-- Cases of the last shelves that share two of these words, the newest first: whoever asked weighs them against each other.
create function opoka_alike_cases(of_brand text, pairs text[], since timestamptz, except_id uuid, most integer)
  returns table (id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  shelf integer; found integer := 0;
begin
  if not of_brand = any (opoka_brands()) then return; end if;
  shelf := opoka_shelf((select c.recorded_at from desk_case c where c.brand_id = of_brand order by c.recorded_at desc, c.id desc limit 1));
  while shelf >= opoka_shelf(since) and found < most loop
    for id in
      select h.id from (select string_agg('(''' || of_brand || '/' || shelf || '/' || split_part(p, ' ', 1) || ''':* & ''' || of_brand || '/' || shelf || '/' || split_part(p, ' ', 2) || ''':*)', ' | ')::tsquery as q from unnest(pairs) p) q
      cross join lateral (select c.id, c.recorded_at from desk_case c where opoka_found_by(c.brand_id, c.recorded_at, c.search) @@ q.q offset 0) h
      where h.recorded_at >= since and h.id <> except_id order by h.recorded_at desc limit most - found
    loop
      found := found + 1; return next;
    end loop;
    shelf := shelf - 1;
  end loop;
end $$;
