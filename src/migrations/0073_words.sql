-- The words a case is found by lie in a table of their own: their index is most of what writing a case costs, and a case is written many times
-- (a step, a ring, a note) while its words stay. What PostgreSQL writes anew with every change of a row is no longer in the row.

create table case_words (
  brand_id text not null,
  case_id uuid not null,
  recorded_at timestamptz not null,
  search text not null
);
insert into case_words (brand_id, case_id, recorded_at, search) select brand_id, id, recorded_at, search from desk_case order by recorded_at;

-- A large desk builds them with what the machine has.
set local maintenance_work_mem = '256MB';
set local max_parallel_maintenance_workers = 4;
drop index desk_case_found;
create index case_words_found on case_words using gin (opoka_found_by(brand_id, recorded_at, search)) with (gin_pending_list_limit = 256);
-- What is so mixed tells the planner nothing, and gathering it takes long.
alter index case_words_found alter column 1 set statistics 0;
alter table case_words add primary key (brand_id, case_id), add foreign key (brand_id, case_id) references desk_case (brand_id, id) on delete cascade;

-- Whoever writes the words of a case, they are found. With the caller's rights: the walls hold.
create function opoka_words_follow() returns trigger language plpgsql as $$
begin
  insert into case_words (brand_id, case_id, recorded_at, search) values (new.brand_id, new.id, new.recorded_at, new.search)
    on conflict (brand_id, case_id) do update set recorded_at = excluded.recorded_at, search = excluded.search;
  return null;
end $$;
create trigger words_begin after insert on desk_case for each row execute function opoka_words_follow();
create trigger words_follow after update of search, recorded_at on desk_case for each row
  when ((old.search, old.recorded_at) is distinct from (new.search, new.recorded_at)) execute function opoka_words_follow();

-- As before, with the words from where they lie.
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
  takes_all boolean := of_states is null and of_category is null and holder is null and customer is null;
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
          cross join lateral (select w.brand_id, w.case_id as id, w.recorded_at, w.search from case_words w
            where opoka_found_by(w.brand_id, w.recorded_at, w.search) @@ q.q offset 0) h),
        size as (select count(*)::int as n from hit)
        select h.brand_id, h.id, h.recorded_at, size.n from size left join (
          select h.brand_id, h.id, h.recorded_at from hit h left join lateral (
            select true as fits from desk_case c where not takes_all and c.brand_id = h.brand_id and c.id = h.id
              and (of_states is null or c.state = any (of_states)) and (of_category is null or c.category_id = of_category)
              and (holder is null or c.next_step_holder_id = holder) and (customer is null or c.customer_id = customer)) f on true
          where (h.recorded_at, h.id) < (edge_at, edge_id) and ' ' || h.search like all (parts) and (takes_all or f.fits)
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

-- Cases of the last shelves that share two of these words, the newest first: whoever asked weighs them against each other.
create or replace function opoka_alike_cases(of_brand text, pairs text[], since timestamptz, except_id uuid, most integer)
  returns table (id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  shelf integer; found integer := 0;
begin
  if not of_brand = any (opoka_brands()) then return; end if;
  shelf := opoka_shelf((select c.recorded_at from desk_case c where c.brand_id = of_brand order by c.recorded_at desc, c.id desc limit 1));
  while shelf >= opoka_shelf(since) and found < most loop
    for id in
      select h.id from (select string_agg('(''' || of_brand || '/' || shelf || '/' || split_part(p, ' ', 1) || ''':* & ''' || of_brand || '/' || shelf || '/' || split_part(p, ' ', 2) || ''':*)', ' | ')::tsquery as q from unnest(pairs) p) q
      cross join lateral (select w.case_id as id, w.recorded_at from case_words w where opoka_found_by(w.brand_id, w.recorded_at, w.search) @@ q.q offset 0) h
      where h.recorded_at >= since and h.id <> except_id order by h.recorded_at desc limit most - found
    loop
      found := found + 1; return next;
    end loop;
    shelf := shelf - 1;
  end loop;
end $$;
