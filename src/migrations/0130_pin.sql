-- Notes of a case that stand above its story: which, and since when. Who pinned them the timeline tells.
create table pin (
  brand_id text not null,
  case_id uuid not null,
  entry_id bigint not null,
  pinned_at timestamptz not null,
  primary key (brand_id, case_id, entry_id),
  foreign key (brand_id, case_id) references desk_case (brand_id, id),
  foreign key (brand_id, entry_id) references timeline (brand_id, id)
);
