-- Which member of staff a ledger means: etl/roster.py takes down who is in the staff list.

-- Excel takes the noughts off the front of a number: 0012 in the staff list is 12 in an export.
create or replace macro bare_number(cell) as regexp_replace(compact(cell), '^0+(\d+)$', '\1');

-- By number; by a number that lost its noughts; by a name nobody else has. Null = not in the staff list.
-- (A staff list is short: looked up in one map it costs less than three joins.)
create or replace macro staff_of(staff_number, staff_name) as
    list_transform(
        [(
            select map(list(known.kind || known.word), list(known.staff_id))
            from reference.staff_words as known
        )],
        lambda known_words: coalesce(
            known_words['number' || compact(staff_number)],
            known_words['bare number' || bare_number(staff_number)],
            known_words['name' || folded(staff_name)]
        )
    )[1];

-- What several stand in one cell: tasks, parted by 、 and the like, or by a blank (which a line break has become) between
-- Chinese words; estates, parted by blanks and strokes too.
create or replace macro several(cell) as
    list_filter(
        regexp_split_to_array(
            regexp_replace(trim(cell), '([一-龥）)”》]) ([一-龥（(“《])', '\1、\2', 'g'), ' ?[、,，;；]+ ?'
        ),
        lambda part: part <> ''
    );

create or replace macro spelled_estates(cell) as several(translate(cell, '/ ', '、、'));

-- A unit as its list names it: in full, or by its last words where no other unit of the list ends so; else as written.
create or replace macro unit_in(known_units, word) as
    list_transform(
        [list_filter(cast(known_units as varchar[]), lambda unit: length(word) > 2 and ends_with(folded(unit), folded(word)))],
        lambda alike: coalesce(
            list_filter(alike, lambda unit: folded(unit) = folded(word))[1],
            case when len(alike) = 1 then alike[1] end,
            word
        )
    )[1];

-- Those of a cell, each once.
create or replace macro units_in(known_units, cell) as
    nullif(array_to_string(
        list_sort(list_distinct(list_transform(several(cell), lambda word: unit_in(known_units, word)))), '、'
    ), '');
