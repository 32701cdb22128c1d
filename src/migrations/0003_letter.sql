-- What is written and told of a case: files, mails, letters, the timeline, the customer's links, notices.

create table attachment (
  brand_id text not null,
  id uuid not null,
  case_id uuid not null,
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) between 1 and 200),
  size integer not null check (size between 1 and 15728640),
  sha256 text not null,
  bytes bytea not null,
  added_by uuid references person,
  added_at timestamptz not null,
  customer_sees boolean not null default false,
  primary key (brand_id, id),
  foreign key (brand_id, case_id) references desk_case (brand_id, id)
);
create index attachment_case on attachment (brand_id, case_id);

create table outbox (
  brand_id text not null references brand,
  id uuid not null,
  case_id uuid,
  kind text not null check (kind in ('acknowledgement', 'answer', 'question', 'extension', 'promise', 'satisfaction')),
  to_mail text not null,
  subject text not null,
  body text not null,
  message_id text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'kept')),
  attempts smallint not null default 0,
  lease_until timestamptz,
  next_try_at timestamptz,
  queued_at timestamptz not null,
  sent_at timestamptz,
  error text,
  primary key (brand_id, id),
  unique (brand_id, message_id)
);
create index outbox_due on outbox (next_try_at) where state in ('queued', 'sending');
create index outbox_recent on outbox (brand_id, queued_at desc);

create table answer (
  brand_id text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('acknowledgement', 'answer', 'question', 'extension')),
  subject text not null default '',
  body text not null default '' check (length(body) <= 50000),
  language text not null,
  outcome text check (outcome in ('upheld', 'partly', 'refused')),
  -- Ids of checklist items a person ticked.
  checklist jsonb not null default '[]',
  channel text check (channel in ('mail', 'letter', 'handed', 'spoken')),
  state text not null check (state in ('draft', 'queued', 'sent', 'failed')),
  written_by uuid references person,
  written_at timestamptz not null,
  -- Dispatch and delivery are two facts.
  dispatched_at timestamptz,
  delivered_at timestamptz,
  proof text check (length(proof) <= 1000),
  proof_attachment_id uuid,
  outbox_id uuid,
  version integer not null default 1,
  primary key (brand_id, id),
  foreign key (brand_id, case_id) references desk_case (brand_id, id),
  check (state <> 'sent' or (dispatched_at is not null and channel is not null))
);
create index answer_case on answer (brand_id, case_id);
create unique index answer_one_draft on answer (brand_id, case_id, kind) where state = 'draft';

create table timeline (
  brand_id text not null,
  id bigint generated always as identity,
  case_id uuid not null,
  kind text not null,
  actor text not null check (actor in ('person', 'customer', 'api', 'door', 'system')),
  actor_id uuid,
  at timestamptz not null,
  data jsonb not null default '{}',
  customer_sees boolean not null default false,
  primary key (brand_id, id),
  foreign key (brand_id, case_id) references desk_case (brand_id, id)
);
create index timeline_case on timeline (brand_id, case_id, id);
create trigger timeline_stays before update or delete on timeline
  for each row execute function opoka_append_only();

create table customer_link (
  brand_id text not null,
  id uuid not null,
  case_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, case_id) references desk_case (brand_id, id)
);
create index customer_link_case on customer_link (brand_id, case_id);

create table notice (
  brand_id text not null,
  id uuid not null,
  person_id uuid not null references person,
  case_id uuid,
  promise_id uuid,
  kind text not null,
  data jsonb not null default '{}',
  due_at timestamptz not null,
  at timestamptz not null,
  -- The machine was off when it fell due.
  late boolean not null default false,
  read_at timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, case_id) references desk_case (brand_id, id)
);
create index notice_person on notice (person_id, at desc) where read_at is null;
create index notice_case on notice (brand_id, case_id) where read_at is null;

create table idempotency (
  brand_id text not null references brand,
  key text not null check (length(key) between 1 and 200),
  request_hash text not null,
  reply jsonb not null,
  at timestamptz not null,
  primary key (brand_id, key)
);
create index idempotency_at on idempotency (at);
