-- Requests that came with an Idempotency-Key: what was answered, so that the same request twice is done once.

-- No brand and no words: the id is a hash of door, sender and key, and the reply is sealed with the key, which is not kept. So it needs no wall.
create table request_key (
  id bytea primary key check (length(id) = 32),
  fingerprint bytea not null check (length(fingerprint) = 32),
  -- Null while it is under way, which nobody else sees; empty when it was too long to keep.
  reply bytea check (length(reply) <= 262144),
  at timestamptz not null,
  until timestamptz not null
);
create index request_key_until on request_key (until);
-- The table of the intake's own keys is no longer written; opoka_intake still names it.
delete from idempotency;
