-- Two tables that only grow. What holds of an event is its last change. Numbers in use are refused.
begin immediate;

create table if not exists events (
    event_id integer primary key autoincrement
);

create table if not exists changes (
    change_id integer primary key autoincrement,
    event_id integer not null references events,
    is_withdrawn integer not null check (is_withdrawn in (0, 1)),
    first_day text not null,
    last_day text not null check (last_day >= first_day),
    title_zh text not null check (trim(title_zh) <> ''),
    title_en text not null,
    kind text not null check (kind in ('policy', 'festival', 'works', 'other')),
    estate text,
    who text not null,
    at text not null
);

create index if not exists changes_by_event on changes (event_id);

create trigger if not exists events_keep before update on events
begin select raise(abort, 'events are never changed'); end;

create trigger if not exists events_stay before delete on events
begin select raise(abort, 'events are never deleted'); end;

create trigger if not exists events_are_new before insert on events
when exists (select 1 from events where event_id = new.event_id)
begin select raise(abort, 'events are never replaced'); end;

create trigger if not exists changes_keep before update on changes
begin select raise(abort, 'changes are never changed'); end;

create trigger if not exists changes_stay before delete on changes
begin select raise(abort, 'changes are never deleted'); end;

create trigger if not exists changes_are_new before insert on changes
when exists (select 1 from changes where change_id = new.change_id)
begin select raise(abort, 'changes are never replaced'); end;

pragma user_version = 1;

commit;
