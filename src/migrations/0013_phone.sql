-- A phone is compared by its market's numbering plan. `rule` says by which one `normal` was written: what is older than the newest is read anew by
-- the desk itself (app/case/renumber.ts), because a plan is no SQL.
alter table customer_identity add column rule smallint not null default 0;
alter table customer_identity alter column rule set default 1;
create index customer_identity_rule on customer_identity (brand_id, rule) where kind = 'phone' and rule < 1;

-- Several numbers with their extensions.
alter table contact drop constraint contact_phone_check;
alter table contact add constraint contact_phone_check check (length(phone) between 1 and 120);
