-- The ground: who is here, whose customers they serve, and the walls between brands.

create extension if not exists pg_trgm;

-- Brands this transaction may see; none said means none seen.
create function opoka_brands() returns text[] language sql stable parallel safe as
$$ select string_to_array(nullif(current_setting('opoka.brands', true), ''), ',') $$;

create table installation (
  id smallint primary key default 1 check (id = 1),
  name text not null check (length(name) between 1 and 200),
  secret bytea not null check (length(secret) >= 32),
  created_at timestamptz not null
);

create table employer (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null check (length(name) between 1 and 200)
);

create table brand (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  employer_id text not null references employer,
  handbook_version integer,
  -- An example brand's mail goes to nobody real: without a mail server it is kept and shown instead of refused.
  example boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null
);

create table person (
  id uuid primary key,
  employer_id text not null references employer,
  name text not null check (length(name) between 1 and 200),
  mail text not null check (mail = lower(mail) and length(mail) between 3 and 254),
  password_hash text,
  language text not null check (language in ('en', 'pl', 'lv', 'fa')),
  active boolean not null default true,
  absent_from date,
  absent_until date,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (mail)
);

create table person_role (
  brand_id text not null references brand,
  person_id uuid not null references person,
  role text not null check (role in ('agent', 'leader', 'owner', 'security', 'wellbeing', 'director', 'administrator', 'employee')),
  primary key (brand_id, person_id, role)
);
create index person_role_person on person_role (person_id);

create table position_holder (
  brand_id text not null references brand,
  position_id text not null,
  person_id uuid not null references person,
  -- First named is first asked.
  rank smallint not null default 0,
  primary key (brand_id, position_id, person_id)
);

create table session (
  id_hash bytea primary key,
  person_id uuid not null references person,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text
);
create index session_person on session (person_id);

-- Failed and successful tries at a door, kept for the rate limits; several nodes count together.
create table door_try (
  id bigint generated always as identity primary key,
  door text not null,
  key text not null,
  at timestamptz not null
);
create index door_try_key on door_try (door, key, at);

create table handbook_version (
  brand_id text not null references brand,
  version integer not null check (version > 0),
  hash text not null,
  content jsonb not null,
  files jsonb not null,
  reason text not null check (length(reason) between 1 and 2000),
  published_by uuid references person,
  published_at timestamptz not null,
  primary key (brand_id, version)
);

-- A legal rule binds a brand only after a person confirmed it.
create table law_confirmation (
  brand_id text not null references brand,
  rule_id text not null,
  confirmed_by uuid not null references person,
  confirmed_at timestamptz not null,
  note text,
  primary key (brand_id, rule_id)
);

-- A door of a place (the cloakroom, the counter): a printed code that opens the quick form without a password.
create table place_door (
  brand_id text not null references brand,
  id uuid not null,
  place text not null check (length(place) between 1 and 200),
  code text not null,
  created_by uuid references person,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (brand_id, id),
  unique (brand_id, code)
);

create table api_token (
  brand_id text not null references brand,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  token_hash bytea not null,
  created_by uuid references person,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (brand_id, id),
  unique (brand_id, token_hash)
);

create table customer (
  brand_id text not null references brand,
  id uuid not null,
  kind text not null check (kind in ('private', 'business')),
  name text not null check (length(name) between 1 and 200),
  language text not null,
  search text not null default '',
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (brand_id, id)
);

create table customer_identity (
  brand_id text not null,
  customer_id uuid not null,
  kind text not null check (kind in ('mail', 'phone', 'number')),
  value text not null,
  normal text not null,
  primary key (brand_id, customer_id, kind, normal),
  foreign key (brand_id, customer_id) references customer (brand_id, id)
);
create index customer_identity_normal on customer_identity (brand_id, kind, normal);

create function opoka_append_only() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;

create trigger handbook_version_stays before update or delete on handbook_version
  for each row execute function opoka_append_only();
