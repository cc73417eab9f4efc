-- Two tables that only grow. What is asked never changes; what holds of it follows from its changes, in order.
begin immediate;

create table if not exists questions (
    question_id integer primary key autoincrement,
    kind text not null check (kind in ('hand', 'sql')),
    text text not null check (trim(text) <> ''),
    period text not null check (trim(period) <> '')
);

create table if not exists changes (
    change_id integer primary key autoincrement,
    question_id integer not null references questions,
    what text not null check (what in ('saved', 'renamed', 'put', 'taken', 'removed')),
    name text check (trim(name) <> ''),
    deck text check (trim(deck) <> ''),
    who text not null,
    at text not null,
    check ((name is not null) = (what in ('saved', 'renamed'))),
    check ((deck is not null) = (what in ('put', 'taken')))
);

create index if not exists changes_by_question on changes (question_id);

create trigger if not exists questions_keep before update on questions
begin select raise(abort, 'questions are never changed'); end;

create trigger if not exists questions_stay before delete on questions
begin select raise(abort, 'questions are never deleted'); end;

create trigger if not exists questions_are_new before insert on questions
when exists (select 1 from questions where question_id = new.question_id)
begin select raise(abort, 'questions are never replaced'); end;

create trigger if not exists changes_keep before update on changes
begin select raise(abort, 'changes are never changed'); end;

create trigger if not exists changes_stay before delete on changes
begin select raise(abort, 'changes are never deleted'); end;

create trigger if not exists changes_are_new before insert on changes
when exists (select 1 from changes where change_id = new.change_id)
begin select raise(abort, 'changes are never replaced'); end;

pragma user_version = 1;

commit;
