-- Alarms: somebody in a contact calls for others, who are told until one of them says that they are on it.

create table alarm (
  brand_id text not null,
  -- The event that raised it, where one did: the same tap twice is one alarm, and taking the tap back finds it.
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('safety', 'help')),
  why text not null check (why in ('safety', 'threat', 'self_harm', 'help')),
  note text not null default '' check (length(note) <= 500),
  -- Who raised it; nobody when the desk did, because nobody held the contact.
  raised_by uuid references person,
  -- When it was tapped, by the clock of the device, and when the desk heard of it.
  raised_at timestamptz not null,
  received_at timestamptz not null,
  -- Which circle of people is told by now, 0 the first.
  circle smallint not null default 0 check (circle between 0 and 100),
  confirmed_by uuid references person,
  confirmed_at timestamptz,
  ended_by uuid references person,
  ended_at timestamptz,
  ended_how text check (ended_how in ('clear', 'mistake', 'joined', 'taken', 'withdrawn', 'contact_ended', 'wrapped')),
  primary key (brand_id, id),
  foreign key (brand_id, contact_id) references contact (brand_id, id),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((ended_at is null) = (ended_how is null)),
  check ((why = 'help') = (kind = 'help')),
  check (raised_at <= received_at)
);
-- One of a kind at a time, whatever is tapped at once on two pages.
create unique index alarm_open on alarm (brand_id, contact_id, kind) where ended_at is null;
create index alarm_contact on alarm (brand_id, contact_id, received_at);
create index alarm_ended on alarm (brand_id, ended_at) where ended_at is not null;

-- Who has said that they have seen it, each once.
create table alarm_seen (
  brand_id text not null,
  alarm_id uuid not null,
  person_id uuid not null references person,
  at timestamptz not null,
  primary key (brand_id, alarm_id, person_id),
  foreign key (brand_id, alarm_id) references alarm (brand_id, id)
);
