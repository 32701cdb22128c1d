-- Broken promises that nobody has made good yet: few, and first in the day of whoever gave them.
create index promise_unmended on promise (holder_id, due_at) where state = 'broken' and consequence_done_at is null and case_id is not null;
