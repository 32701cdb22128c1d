-- Who has a page of the desk open that would hear an alarm: open pages ask every so often, and each asking is noted here.
create table alarm_watch (
  brand_id text not null,
  person_id uuid not null references person,
  at timestamptz not null,
  primary key (brand_id, person_id)
);
