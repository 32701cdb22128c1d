-- A change is told with its transaction, so that a page whose reply holds it already does not ask again.

create or replace function opoka_changes(since text, most integer) returns jsonb language plpgsql as $$
begin
  perform opoka_see_all();
  return (
    select jsonb_build_object('to', pg_current_snapshot()::text, 'heard', coalesce((
      select jsonb_agg(jsonb_build_object('brand', c.brand_id, 'topic', c.topic, 'id', c.subject_id, 'xid', c.xid::text) order by c.xid, c.id)
      from (select * from change where since is not null and xid >= pg_snapshot_xmin(since::pg_snapshot) and not pg_visible_in_snapshot(xid, since::pg_snapshot)
        order by xid, id limit most) c), '[]')));
end $$;
