-- Which member of staff a ledger means: etl/roster.py takes down who is in the staff list.

-- Excel takes the noughts off the front of a number: 0012 in the staff list is 12 in an export.
create or replace macro bare_number(cell) as regexp_replace(compact(cell), '^0+(\d+)$', '\1');

create or replace macro staff_by(wanted_kind, wanted_word) as (
    select min(known.known_id)
    from (
        select kind as known_kind, word as known_word, staff_id as known_id from reference.staff_words
    ) as known
    where known.known_kind = wanted_kind and known.known_word = wanted_word
);

-- By number; by a number that lost its noughts; by a name nobody else has. Null = not in the staff list.
create or replace macro staff_of(staff_number, staff_name) as coalesce(
    staff_by('number', compact(staff_number)),
    staff_by('bare number', bare_number(staff_number)),
    staff_by('name', folded(staff_name))
);

-- What several stand in one cell: tasks, parted by 、 and the like; estates, parted by blanks and strokes too.
create or replace macro several(cell) as
    list_filter(regexp_split_to_array(trim(cell), ' ?[、,，;；\n]+ ?'), lambda part: part <> '');

create or replace macro spelled_estates(cell) as several(translate(cell, '/ ', '、、'));
