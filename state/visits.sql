-- Two tables that only grow. Who is on a sheet is a hash of the code they have in the warehouse.
begin immediate;

create table if not exists sheets (
    sheet_id integer primary key autoincrement,
    list_id text not null,
    estate text,
    building text,
    data_date text not null,
    served_until text not null,
    build_id text not null,
    who text not null check (trim(who) <> ''),
    at text not null
);

create table if not exists people (
    sheet_id integer not null references sheets,
    code text not null check (length(code) = 24),
    primary key (sheet_id, code)
);

create trigger if not exists sheets_keep before update on sheets
begin select raise(abort, 'sheets are never changed'); end;

create trigger if not exists sheets_stay before delete on sheets
begin select raise(abort, 'sheets are never deleted'); end;

create trigger if not exists sheets_are_new before insert on sheets
when exists (select 1 from sheets where sheet_id = new.sheet_id)
begin select raise(abort, 'sheets are never replaced'); end;

create trigger if not exists people_keep before update on people
begin select raise(abort, 'people of sheets are never changed'); end;

create trigger if not exists people_stay before delete on people
begin select raise(abort, 'people of sheets are never deleted'); end;

create trigger if not exists people_are_new before insert on people
when exists (select 1 from people where sheet_id = new.sheet_id and code = new.code)
begin select raise(abort, 'people of sheets are never replaced'); end;

pragma user_version = 1;

commit;
