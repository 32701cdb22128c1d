-- Which cases of its examples a brand has: each is written with its case, so that one that was left out is known and can be told later.
alter table brand add column examples_told integer[] not null default '{}';
