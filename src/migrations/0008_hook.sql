-- Doors for contacts: signed messages of other systems, and visitors of the chat.

-- Where another system sends its signed messages.
create table hook (
  brand_id text not null references brand,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  provider text not null check (provider in ('standard', 'twilio')),
  created_by uuid references person,
  created_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (brand_id, id)
);

-- Kept as they are, because a signature can only be checked with the secret itself; two while one takes over from the other.
create table hook_secret (
  brand_id text not null,
  hook_id uuid not null,
  id uuid not null,
  secret bytea not null check (length(secret) between 16 and 200),
  created_at timestamptz not null,
  primary key (brand_id, hook_id, id),
  foreign key (brand_id, hook_id) references hook (brand_id, id)
);

-- Messages that came in the last minutes: the same one again does nothing.
create table hook_message (
  brand_id text not null,
  hook_id uuid not null,
  message_id text not null check (length(message_id) between 1 and 200),
  -- The sender's time as it was signed: a copy has the same, another try of the sender a later one.
  stamp text not null check (length(stamp) <= 12),
  at timestamptz not null,
  primary key (brand_id, hook_id, message_id),
  foreign key (brand_id, hook_id) references hook (brand_id, id)
);
create index hook_message_at on hook_message (at);

-- A chat's visitor comes back by their own secret, and no two chats have the same.
create unique index contact_chat on contact (brand_id, chat_key) where chat_key is not null;

-- How many chats one address has open: a keyed hash of it, forgotten after a day.
create table chat_address (
  brand_id text not null,
  contact_id uuid not null,
  address_key bytea not null check (length(address_key) = 32),
  at timestamptz not null,
  primary key (brand_id, contact_id),
  foreign key (brand_id, contact_id) references contact (brand_id, id)
);
create index chat_address_key on chat_address (brand_id, address_key);
create index chat_address_at on chat_address (at);
