-- How documents and activities are known again, and what a rule on their use forbids.

-- File names, numbers and names of activities as they are compared: width, case, blanks, and Roman, circled and
-- bracketed numerals (Ⅱ, ②, ⑵) do not count, nor whether folders are parted by \ or /.
create or replace macro signs(cell) as
    array_to_string(
        list_transform(
            string_split(replace(folded(nfc_normalize(cell)), '\', '/'), ''),
            lambda c: case
                when unicode(c) between 9312 and 9331 then cast(unicode(c) - 9311 as varchar)
                when unicode(c) between 9332 and 9351 then '(' || cast(unicode(c) - 9331 as varchar) || ')'
                when unicode(c) between 8560 and 8571
                    then ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'][unicode(c) - 8559]
                else c
            end
        ),
        ''
    );

-- An activity is its name and its day; without both there is no telling.
create or replace macro activity_key(name, day) as strftime(day, '%Y-%m-%d') || ' ' || signs(name);

-- What a criterion forbids: to use its evidence again in its campaign (once_in_campaign), or anywhere (once).
create or replace macro is_forbidden(sharing, is_same_campaign) as
    coalesce(sharing = 'once' or (sharing = 'once_in_campaign' and is_same_campaign), false);
