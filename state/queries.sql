-- Three tables that only grow. What holds of a saved query is its last version. Numbers in use are refused.
begin immediate;

create table if not exists runs (
    run_id integer primary key autoincrement,
    text text not null check (trim(text) <> ''),
    build_id text not null,
    seconds real not null check (seconds >= 0),
    row_count integer not null check (row_count >= 0),
    at text not null
);

create table if not exists queries (
    query_id integer primary key autoincrement
);

create table if not exists versions (
    version_id integer primary key autoincrement,
    query_id integer not null references queries,
    is_removed integer not null check (is_removed in (0, 1)),
    name text not null check (trim(name) <> ''),
    text text not null check (trim(text) <> ''),
    note text not null,
    who text not null,
    at text not null
);

create index if not exists versions_by_query on versions (query_id);

create trigger if not exists runs_keep before update on runs
begin select raise(abort, 'runs are never changed'); end;

create trigger if not exists runs_stay before delete on runs
begin select raise(abort, 'runs are never deleted'); end;

create trigger if not exists runs_are_new before insert on runs
when exists (select 1 from runs where run_id = new.run_id)
begin select raise(abort, 'runs are never replaced'); end;

create trigger if not exists queries_keep before update on queries
begin select raise(abort, 'queries are never changed'); end;

create trigger if not exists queries_stay before delete on queries
begin select raise(abort, 'queries are never deleted'); end;

create trigger if not exists queries_are_new before insert on queries
when exists (select 1 from queries where query_id = new.query_id)
begin select raise(abort, 'queries are never replaced'); end;

create trigger if not exists versions_keep before update on versions
begin select raise(abort, 'versions are never changed'); end;

create trigger if not exists versions_stay before delete on versions
begin select raise(abort, 'versions are never deleted'); end;

create trigger if not exists versions_are_new before insert on versions
when exists (select 1 from versions where version_id = new.version_id)
begin select raise(abort, 'versions are never replaced'); end;

pragma user_version = 1;

commit;
