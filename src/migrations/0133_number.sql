-- A customer's number is compared with one ه, however it was written, without an apostrophe that Unicode calls a letter, and in small letters
-- also where one sign stood for several ('№'). Those that are stored otherwise are put so; the words of cases are read anew by the desk itself
-- (case/page/app/reread.ts).
with levelled as (
  select i.ctid, replace(translate(lower(i.normal collate "C"), 'ەہ', 'هه'), 'ʼ', '') as normal from customer_identity i where i.kind = 'number'),
old as (
  delete from customer_identity i using levelled l where i.ctid = l.ctid and l.normal not in ('', i.normal)
  returning i.brand_id, i.customer_id, i.kind, i.value, l.normal, i.rule, i.place)
insert into customer_identity (brand_id, customer_id, kind, value, normal, rule, place)
  select brand_id, customer_id, kind, value, normal, rule, place from old
  on conflict do nothing;
