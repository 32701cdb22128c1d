-- Whether sentences that agree with who says them are a man's or a woman's: one's own choice, null while nothing is said.
alter table person add column own_form text check (own_form in ('m', 'f'));
