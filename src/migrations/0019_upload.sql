-- A file is kept in parts of half a megabyte, so that neither taking one in nor handing it out holds the whole of it in memory.

create table attachment_part (
  brand_id text not null,
  attachment_id uuid not null,
  number integer not null check (number between 0 and 1000),
  bytes bytea not null check (length(bytes) between 1 and 1048576),
  primary key (brand_id, attachment_id, number),
  foreign key (brand_id, attachment_id) references attachment (brand_id, id) on delete cascade
);
-- Photos and PDF are compressed already.
alter table attachment_part alter column bytes set storage external;

insert into attachment_part (brand_id, attachment_id, number, bytes)
  select a.brand_id, a.id, n, substring(a.bytes from n * 524288 + 1 for 524288)
  from attachment a cross join lateral generate_series(0, (length(a.bytes) - 1) / 524288) as n
  where length(a.bytes) > 0;
alter table attachment drop column bytes;
