-- Tables that only grow. A definition and the ledgers of a build are kept once for all receipts that need them.
begin immediate;

create table if not exists definitions (
    version text primary key,
    definition text not null
);

create table if not exists ledgers (
    build_id text not null,
    source text not null,
    numbers blob not null,
    primary key (build_id, source)
);

create table if not exists receipts (
    code text primary key,
    indicator_id text not null,
    period text not null,
    filter text not null,
    version text not null references definitions,
    build_id text not null,
    data_date text not null,
    taken_at text not null,
    numerator real,
    denominator real,
    value real,
    delivered text not null check (delivered in ('yes', 'partial', 'no')),
    is_suppressed integer not null,
    rows blob not null,
    unique (indicator_id, period, filter, version, build_id)
);

create trigger if not exists receipts_keep before update on receipts
begin select raise(abort, 'receipts are never changed'); end;

create trigger if not exists receipts_stay before delete on receipts
begin select raise(abort, 'receipts are never deleted'); end;

create trigger if not exists receipts_are_new before insert on receipts
when exists (select 1 from receipts where code = new.code)
begin select raise(abort, 'receipts are never replaced'); end;

pragma user_version = 1;

commit;
