-- A short question reads the nearest thousand cases one by one: on a small desk the planner would rather have read all of them.
create or replace function opoka_find_cases(of_brands text[], wanted text[], of_states text[], of_category text, holder uuid, customer uuid,
    before_at timestamptz, before_id uuid, most integer)
  returns table (brand_id text, id uuid, recorded_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  brands text[] := array(select b from unnest(of_brands) b where b = any (opoka_brands()));
  parts text[] := array(select case when length(w) < 3 then '% ' || w || '%' else '%' || w || '%' end from unnest(wanted) w);
  keys text[] := array(select substr(w, 1, 24) from unnest(wanted) w where length(w) >= 3);
  walk integer := case when cardinality(keys) = 0 then 1000 else 400 end;
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
