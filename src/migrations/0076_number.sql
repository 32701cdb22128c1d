-- Phones written by the third rule: a trunk's eight is folded.
alter table customer_identity alter column rule set default 3;
drop index customer_identity_rule;
create index customer_identity_rule on customer_identity (brand_id, rule) where kind = 'phone' and rule < 3;

-- Numbers in the words of a case are looked for without their signs and with their country. Older cases are read anew by the desk itself
-- (app/case/reread.ts), newest first; here stands how far it has come.
create table search_reading (
  brand_id text primary key references brand (id),
  rule smallint not null,
  before_at timestamptz not null,
  before_id uuid not null,
  done boolean not null default false
);
