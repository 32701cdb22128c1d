-- Contacts in progress: what happens in them, who is there, and what the people who hold them ask for themselves.

-- Contacts that intake has recorded are over: they are 'wrapped' from the start.
alter table contact
  alter column words set default '',
  add column state text not null default 'wrapped' check (state in ('waiting', 'live', 'ended', 'wrapped')),
  add column language text check (language in ('en', 'pl', 'lv', 'fa')),
  add column answered_at timestamptz,
  add column ended_at timestamptz,
  add column wrapped_at timestamptz,
  add column phone text check (length(phone) between 1 and 40),
  -- The call's or conversation's own name in the system it comes from.
  add column external_id text check (length(external_id) between 1 and 200),
  add column help_asked_at timestamptz,
  add column help_note text check (length(help_note) <= 500),
  -- First cue and past the peak: two instants of this contact, about the contact and about nobody.
  add column first_cue_at timestamptz,
  add column calm_at timestamptz,
  -- Hash of the secret with which a chat's visitor comes back to it.
  add column chat_key bytea check (length(chat_key) = 32),
  -- The handbook in force when it began.
  add column guide_version integer,
  -- Number of the last event; whoever adds one holds this row.
  add column last_seq integer not null default 0 check (last_seq between 0 and 5000),
  -- What wrapping up has made, so that saying it twice answers the same.
  add column wrap jsonb check (length(wrap::text) <= 10000),
  add constraint contact_ended check (state not in ('waiting', 'live') or (ended_at is null and wrapped_at is null)),
  add constraint contact_answered check (state <> 'live' or answered_at is not null),
  add foreign key (brand_id, guide_version) references handbook_version (brand_id, version);
create unique index contact_external on contact (brand_id, external_id) where external_id is not null;
create index contact_in_progress on contact (brand_id, began_at) where state <> 'wrapped';
create index contact_customer on contact (brand_id, customer_id, began_at desc) where customer_id is not null;
create index contact_case_contact on contact_case (brand_id, contact_id);

create table contact_event (
  brand_id text not null,
  contact_id uuid not null,
  seq integer not null check (seq between 1 and 5000),
  -- Made by whoever sent it: the same event twice is one.
  id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  who text not null check (who in ('customer', 'agent', 'desk')),
  kind text not null check (length(kind) between 1 and 30),
  by_id uuid references person,
  data jsonb not null default '{}' check (length(data::text) <= 60000),
  primary key (brand_id, contact_id, seq),
  unique (brand_id, contact_id, id),
  foreign key (brand_id, contact_id) references contact (brand_id, id)
);
create trigger contact_event_stays before update or delete on contact_event
  for each row execute function opoka_append_only();

-- Who looks at a contact now: renewed by every open page, forgotten a minute after the last one.
create table contact_presence (
  brand_id text not null,
  contact_id uuid not null,
  person_id uuid not null references person,
  seen_at timestamptz not null,
  primary key (brand_id, contact_id, person_id),
  foreign key (brand_id, contact_id) references contact (brand_id, id)
);

-- What somebody asks for after a hard contact. It belongs to the person and the employer's leaders; no brand and no contact is in it.
create table care_request (
  id uuid primary key,
  person_id uuid not null references person,
  employer_id text not null references employer,
  kind text not null check (kind in ('longer_break', 'next_calm')),
  at timestamptz not null,
  granted_at timestamptz,
  granted_by uuid references person,
  check ((granted_at is null) = (granted_by is null))
);
create index care_request_open on care_request (employer_id, at) where granted_at is null;
create index care_request_person on care_request (person_id, at desc);

-- Somebody is called to a contact that has no case yet.
alter table notice add column contact_id uuid, add foreign key (brand_id, contact_id) references contact (brand_id, id);
create index notice_contact on notice (brand_id, contact_id) where read_at is null and contact_id is not null;

-- A file may come in a conversation before there is a case.
alter table attachment
  alter column case_id drop not null,
  add column contact_id uuid,
  add foreign key (brand_id, contact_id) references contact (brand_id, id),
  add constraint attachment_has_place check (case_id is not null or contact_id is not null);
create index attachment_contact on attachment (brand_id, contact_id) where contact_id is not null;

-- A case may begin in a contact.
alter table desk_case drop constraint desk_case_door_check;
alter table desk_case add constraint desk_case_door_check check (door in ('form', 'qr', 'public', 'api', 'mail', 'phone', 'visit', 'chat'));
