-- Phones written by the second rule: a number that fits a plan is folded, whether the plan has given it away or not.
alter table customer_identity alter column rule set default 2;
drop index customer_identity_rule;
create index customer_identity_rule on customer_identity (brand_id, rule) where kind = 'phone' and rule < 2;
