-- Two tables that only grow. `insert or replace` would delete without asking a trigger: numbers in use are refused.
begin immediate;

create table if not exists commitments (
    commitment_id integer primary key autoincrement,
    meeting_day text not null,
    deck text not null check (trim(deck) <> ''),
    indicator_id text not null check (trim(indicator_id) <> ''),
    estate text,
    period text not null,
    value real,
    who text not null check (trim(who) <> ''),
    what text not null check (trim(what) <> ''),
    due text not null
);

create table if not exists events (
    event_id integer primary key autoincrement,
    commitment_id integer not null references commitments,
    kind text not null
        check (kind in ('made', 'done', 'not_done', 'postponed', 'withdrawn')),
    who text not null,
    at text not null,
    remark text not null,
    due text check ((due is not null) = (kind = 'postponed'))
);

create index if not exists events_by_commitment on events (commitment_id);

create trigger if not exists commitments_keep before update on commitments
begin select raise(abort, 'commitments are never changed'); end;

create trigger if not exists commitments_stay before delete on commitments
begin select raise(abort, 'commitments are never deleted'); end;

create trigger if not exists commitments_are_new before insert on commitments
when exists (select 1 from commitments where commitment_id = new.commitment_id)
begin select raise(abort, 'commitments are never replaced'); end;

create trigger if not exists events_keep before update on events
begin select raise(abort, 'events are never changed'); end;

create trigger if not exists events_stay before delete on events
begin select raise(abort, 'events are never deleted'); end;

create trigger if not exists events_are_new before insert on events
when exists (select 1 from events where event_id = new.event_id)
begin select raise(abort, 'events are never replaced'); end;

pragma user_version = 1;

commit;
