-- What a cell says of the stars of a household: names, or how many.

-- 守法星 and 守法 are the same star.
create or replace macro bare_star(cell) as regexp_replace(folded(cell), '(.)星$', '\1');

-- 10, 十星, 9颗: how many; null = it says no number. (The number of a list, so up to 99.)
create or replace macro star_number(cell) as
    try_cast(numeral_digits(
        nullif(regexp_extract(compact(cell), '^([0-9]{1,2}|[一二三四五六七八九十]{1,3})(颗|个)?星?(户|级)?$', 1), '')
    ) as integer);
