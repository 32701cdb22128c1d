-- What every request, every open page and every node asks many times a minute, each in one round trip. All of it runs with the
-- caller's rights: the walls hold, and each names its brands for as long as its own statement lasts.

create function opoka_see_all() returns void language plpgsql as $$
begin
  perform set_config('opoka.brands', coalesce((select string_agg(id, ',' order by id) from brand), ''), true);
end $$;

-- Whose session it is, with the roles in every brand; null when there is none.
create function opoka_session(of_hash bytea) returns jsonb language plpgsql as $$
begin
  perform opoka_see_all();
  return (
    select jsonb_build_object('personId', s.person_id, 'csrf', s.csrf, 'seenAt', s.seen_at, 'expiresAt', s.expires_at,
      'name', p.name, 'mail', p.mail, 'language', p.language, 'isActive', p.active,
      'roles', (select coalesce(jsonb_agg(jsonb_build_array(r.brand_id, r.role) order by r.brand_id, r.role), '[]') from person_role r where r.person_id = s.person_id))
    from session s join person p on p.id = s.person_id where s.id_hash = of_hash);
end $$;

-- This moment's snapshot, and the changes that can be seen in it and could not in `since`: one statement, so that both are of one moment.
create function opoka_changes(since text, most integer) returns jsonb language plpgsql as $$
begin
  perform opoka_see_all();
  return (
    select jsonb_build_object('to', pg_current_snapshot()::text, 'heard', coalesce((
      select jsonb_agg(jsonb_build_object('brand', c.brand_id, 'topic', c.topic, 'id', c.subject_id) order by c.xid, c.id)
      from (select * from change where since is not null and xid >= pg_snapshot_xmin(since::pg_snapshot) and not pg_visible_in_snapshot(xid, since::pg_snapshot)
        order by xid, id limit most) c), '[]')));
end $$;

-- What happened in a contact after an event of it, for its open pages.
create function opoka_contact_events(of_brand text, of_contact uuid, after integer)
  returns table (seq integer, id uuid, at timestamptz, who text, kind text, by_id uuid, by_name text, data jsonb) language plpgsql as $$
begin
  perform set_config('opoka.brands', of_brand, true);
  return query select e.seq, e.id, e.at, e.who, e.kind, e.by_id, p.name, e.data from contact_event e left join person p on p.id = e.by_id
    where e.brand_id = of_brand and e.contact_id = of_contact and e.seq > after order by e.seq;
end $$;
