-- Everybody who ever had a record. An erased person stays as a tombstone: an id, a date, nothing else.
create table person (
  person text not null primary key,
  erased_at text,
  -- whether the files were rewritten after the erasure; what a crash left undone is finished at the next start
  swept integer not null default 0 check (swept in (0, 1))
) strict;

create trigger person_is_never_forgotten before delete on person
begin
  select raise(abort, 'a person is erased, not deleted');
end;

create trigger tombstone_is_never_lifted before update of person, erased_at on person when old.erased_at is not null
begin
  select raise(abort, 'an erased person stays erased');
end;

-- The journal itself, one stream a person. Instants are ISO 8601 in UTC; bodies are JSON.
create table entry (
  person text not null references person,
  version integer not null check (version >= 1),
  recorded_at text not null,
  kind text not null,
  format integer not null check (format >= 1),
  body text not null,
  amends integer check (amends < version),
  primary key (person, version),
  foreign key (person, amends) references entry (person, version)
) strict;

create trigger entry_follows_the_last before insert on entry
when new.version <> (select coalesce(max(version), 0) + 1 from entry where person = new.person)
begin
  select raise(abort, 'versions are contiguous');
end;

create trigger entry_is_never_for_the_erased before insert on entry
when (select erased_at from person where person = new.person) is not null
begin
  select raise(abort, 'nothing is appended for an erased person');
end;

create trigger entry_is_never_changed before update on entry
begin
  select raise(abort, 'an entry is amended, never changed');
end;

create trigger entry_is_removed_by_erasure_only before delete on entry
when (select erased_at from person where person = old.person) is null
begin
  select raise(abort, 'an entry is removed only by erasing its person');
end;

-- Hashes of the secrets that open a record.
create table person_key (
  purpose text not null,
  sha256 text not null,
  person text not null references person,
  primary key (purpose, sha256)
) strict;

create index person_key_by_person on person_key (person);

-- Copies that were made of this journal, noted before each is written, so that an erasure can name them.
create table backup (
  file text not null,
  made_at text not null,
  primary key (file, made_at)
) strict;
