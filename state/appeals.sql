-- Two tables that only grow. `insert or replace` would delete without asking a trigger: numbers in use are refused.
begin immediate;

create table if not exists appeals (
    appeal_id integer primary key autoincrement,
    ledger text not null
        check (ledger in ('points_entries', 'attendance_days', 'review_ratings')),
    row_key text not null,
    staff_id text not null,
    day text not null
);

create table if not exists events (
    event_id integer primary key autoincrement,
    appeal_id integer not null references appeals,
    kind text not null
        check (kind in ('raised', 'upheld', 'declined', 'withdrawn')),
    who text not null,
    at text not null,
    reason text not null check (trim(reason) <> '')
);

create index if not exists appeals_by_row on appeals (row_key);

create index if not exists events_by_appeal on events (appeal_id);

create view if not exists standing as
select appeals.appeal_id, row_key, staff_id, kind, event_id
from appeals
join events on events.event_id = (
    select max(event_id) from events where appeal_id = appeals.appeal_id
);

create trigger if not exists appeals_keep before update on appeals
begin select raise(abort, 'appeals are never changed'); end;

create trigger if not exists appeals_stay before delete on appeals
begin select raise(abort, 'appeals are never deleted'); end;

create trigger if not exists appeals_are_new before insert on appeals
when exists (select 1 from appeals where appeal_id = new.appeal_id)
begin select raise(abort, 'appeals are never replaced'); end;

create trigger if not exists events_keep before update on events
begin select raise(abort, 'events are never changed'); end;

create trigger if not exists events_stay before delete on events
begin select raise(abort, 'events are never deleted'); end;

create trigger if not exists events_are_new before insert on events
when exists (select 1 from events where event_id = new.event_id)
begin select raise(abort, 'events are never replaced'); end;

pragma user_version = 1;

commit;
