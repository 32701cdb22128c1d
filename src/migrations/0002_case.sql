-- A grievance: its case, the contacts it came from, its clocks and promises.

create table desk_case (
  brand_id text not null references brand,
  id uuid not null,
  -- What people say on the phone: seven letters and digits without look-alikes.
  ref text not null,
  kind text not null check (kind in ('complaint', 'disappointment', 'idea', 'praise', 'request')),
  door text not null check (door in ('form', 'qr', 'public', 'api', 'mail')),
  audience text not null check (audience in ('none', 'others-watching', 'public-channel')),
  language text not null check (language in ('en', 'pl', 'lv', 'fa')),
  happened text not null check (length(happened) between 1 and 20000),
  wanted text check (length(wanted) <= 5000),
  order_ref text check (length(order_ref) <= 200),
  customer_id uuid,
  customer_kind text check (customer_kind in ('private', 'business')),
  from_whom text check (length(from_whom) <= 300),
  through_whom text check (length(through_whom) <= 300),
  through_person_id uuid references person,
  received_at timestamptz not null,
  recorded_at timestamptz not null,

  -- Pinned at receipt.
  category_id text not null,
  category_chosen boolean not null,
  handbook_version integer not null,
  law_pack text not null,
  market text not null,
  legal_class text,
  weight smallint not null check (weight between 1 and 5),
  judgements jsonb not null,

  state text not null check (state in ('new', 'acknowledged', 'in_work', 'answered', 'closed', 'reopened')),
  owner_id uuid not null references person,
  owner_position text not null,
  queue text,
  handler_id uuid references person,

  next_step text check (next_step in ('acknowledge', 'decide', 'answer', 'ask', 'wait', 'call_back', 'pay', 'check_satisfaction', 'close', 'keep_promise')),
  next_step_holder_id uuid references person,
  next_step_at timestamptz,
  next_step_note text check (length(next_step_note) <= 1000),
  -- How far this step's ladder has been climbed: 0 is the holder alone.
  rung smallint not null default 0,
  rung_asked_id uuid references person,
  rung_asked_at timestamptz,
  waiting_since timestamptz,
  -- The nearest running clock or open promise.
  deadline_at timestamptz,
  sort_at timestamptz generated always as (least(next_step_at, deadline_at)) stored,

  acknowledged_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  reopened_at timestamptz,
  outcome text check (outcome in ('upheld', 'partly', 'refused')),
  controllable boolean,
  responsible text check (responsible in ('us', 'carrier', 'supplier', 'partner', 'customer', 'nobody')),
  root_cause text check (length(root_cause) <= 2000),
  change_made text check (length(change_made) <= 2000),
  closing text check (closing in ('answered', 'withdrawn', 'duplicate', 'passed_on', 'nobody_to_answer', 'no_word')),
  closing_note text check (length(closing_note) <= 2000),
  duplicate_of uuid,
  customer_confirmed_at timestamptz,
  satisfaction smallint check (satisfaction between 1 and 5),
  satisfaction_words text check (length(satisfaction_words) <= 5000),
  satisfaction_at timestamptz,
  search text not null,
  version integer not null default 1,
  primary key (brand_id, id),
  unique (brand_id, ref),
  foreign key (brand_id, customer_id) references customer (brand_id, id),
  foreign key (brand_id, handbook_version) references handbook_version (brand_id, version),
  foreign key (brand_id, duplicate_of) references desk_case (brand_id, id),
  constraint open_case_has_next_step check (
    state = 'closed' or (next_step is not null and next_step_holder_id is not null and next_step_at is not null)),
  constraint closed_case_says_why check (
    state <> 'closed' or (closing is not null and closed_at is not null and next_step is null
      and (closing <> 'answered' or (answered_at is not null and outcome is not null))
      and (closing <> 'duplicate' or duplicate_of is not null))),
  constraint not_its_own_duplicate check (duplicate_of is null or duplicate_of <> id),
  constraint received_before_recorded check (received_at <= recorded_at)
);
create index desk_case_holder on desk_case (next_step_holder_id, sort_at) where state <> 'closed';
-- What must be acted on now is found among any number of others.
create index desk_case_urgent on desk_case (next_step_holder_id, sort_at) where state <> 'closed' and weight = 5;
create index desk_case_owner on desk_case (owner_id, sort_at) where state <> 'closed';
create index desk_case_handler on desk_case (handler_id, sort_at) where state <> 'closed' and handler_id is not null;
create index desk_case_asked on desk_case (rung_asked_id, sort_at) where state <> 'closed' and rung_asked_id is not null;
create index desk_case_open on desk_case (brand_id, sort_at) where state <> 'closed';
create index desk_case_recent on desk_case (brand_id, recorded_at desc);
create index desk_case_customer on desk_case (brand_id, customer_id) where customer_id is not null;
create index desk_case_order on desk_case (brand_id, order_ref) where order_ref is not null;
create index desk_case_search on desk_case using gin (search gin_trgm_ops);

create table contact (
  brand_id text not null references brand,
  id uuid not null,
  customer_id uuid,
  channel text not null check (channel in ('mail', 'phone', 'letter', 'chat', 'visit', 'form')),
  words text not null check (length(words) <= 20000),
  began_at timestamptz not null,
  taken_by uuid references person,
  primary key (brand_id, id),
  foreign key (brand_id, customer_id) references customer (brand_id, id)
);

-- A contact may bring several grievances; a case lives through many contacts.
create table contact_case (
  brand_id text not null,
  contact_id uuid not null,
  case_id uuid not null,
  primary key (brand_id, case_id, contact_id),
  foreign key (brand_id, contact_id) references contact (brand_id, id),
  foreign key (brand_id, case_id) references desk_case (brand_id, id)
);

create table clock (
  brand_id text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('legal', 'house')),
  action text not null check (action in ('acknowledge', 'reply', 'refund', 'inform', 'decide', 'other')),
  rule_id text,
  -- Legal classes this clock may come from while none is confirmed.
  provisional boolean not null default false,
  satisfied_by text not null check (satisfied_by in ('sent', 'received', 'accepted')),
  needs_durable boolean not null default false,
  silence text not null default 'none',
  from_at timestamptz not null,
  target_on date not null,
  last_day_on date,
  due_at timestamptz not null,
  steps jsonb not null,
  state text not null check (state in ('running', 'paused', 'met', 'missed', 'void')),
  paused_at timestamptz,
  -- When the customer was waited for: [{fromAt, toAt}], toAt null while it lasts.
  pauses jsonb not null default '[]',
  may_pause boolean not null default false,
  met_at timestamptz,
  met_late boolean,
  warned smallint not null default 0,
  extension jsonb,
  primary key (brand_id, id),
  foreign key (brand_id, case_id) references desk_case (brand_id, id),
  check ((kind = 'legal') = (rule_id is not null)),
  check ((state = 'paused') = (paused_at is not null))
);
create index clock_case on clock (brand_id, case_id);

create table promise (
  brand_id text not null references brand,
  id uuid not null,
  case_id uuid,
  customer_id uuid,
  kind text not null,
  what text not null check (length(what) between 1 and 1000),
  channel text not null check (channel in ('mail', 'phone', 'letter', 'chat', 'visit')),
  holder_id uuid not null references person,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'kept', 'renegotiated', 'broken')),
  made_by uuid references person,
  made_at timestamptz not null,
  reminded_at timestamptz,
  settled_at timestamptz,
  settled_note text check (length(settled_note) <= 2000),
  replaced_by uuid,
  rung smallint not null default 0,
  rung_asked_at timestamptz,
  consequence_done_at timestamptz,
  consequence_note text check (length(consequence_note) <= 2000),
  version integer not null default 1,
  primary key (brand_id, id),
  foreign key (brand_id, case_id) references desk_case (brand_id, id),
  foreign key (brand_id, customer_id) references customer (brand_id, id),
  check ((state = 'open') = (settled_at is null)),
  check (state <> 'renegotiated' or replaced_by is not null)
);
create index promise_case on promise (brand_id, case_id);
create index promise_holder on promise (holder_id, due_at) where state = 'open';
