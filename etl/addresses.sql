-- Building, entrance and flat, from cells of their own or out of a whole address.

-- 十二 is 12; digits and letters stay.
create or replace macro numeral_digits(v) as
    replace(regexp_replace(regexp_replace(regexp_replace(
        translate(v, '一二三四五六七八九', '123456789'), '(\d)十(\d)', '\1\2'), '十(\d)', '1\1'), '(\d)十', '\10'), '十', '10');

-- 3栋, 三号楼, 3# and 3 are all 3幢; what is no number stays as written.
create or replace macro building_of(cell) as
    list_transform(
        [clean(cell)],
        lambda said: list_transform(
            [regexp_extract(
                upper(folded(said)),
                '^第?([0-9]{1,3}|[A-Z]|[一二三四五六七八九十]{1,3})(?:幢|栋|号楼|号|#楼?|座|楼)?$', 1
            )],
            lambda building_no: case when building_no = '' then said else numeral_digits(building_no) || '幢' end
        )[1]
    )[1];

-- building, unit and room of an address: 3-2-501, 3幢2单元501室, 3#2-501, 三幢, 3-501. Empty = not said.
create or replace macro dwelling_in(cell) as
    list_transform(
        [upper(folded(cell))],
        lambda place: list_transform(
            [regexp_extract(
                place,
                '(?:^|[^0-9A-Z-])([0-9]{1,3}|[A-Z]|[一二三四五六七八九十]{1,3})(?:幢|栋|号楼|#楼?|座|-)'
                    || '(?:([0-9]{1,2}|[甲乙丙丁一二三四五六])(?:单元|-|门))?([0-9]{3,4})(?:室|号|房)?(?:$|[^0-9-])',
                ['building', 'unit', 'room']
            )],
            lambda whole: {
                'building': numeral_digits(coalesce(nullif(whole['building'], ''), regexp_extract(
                    place, '(?:^|[^0-9A-Z-])([0-9]{1,3}|[A-Z]|[一二三四五六七八九十]{1,3})(?:幢|栋|号楼|#楼?|座)', 1
                ))),
                'unit': numeral_digits(whole['unit']),
                'room': whole['room'],
            }
        )[1]
    )[1];

-- For telling doors apart: 2单元 and 2, 501室 and 501 are the same.
create or replace macro bare_door(cell) as regexp_replace(folded(cell), '(单元|室|号|房|门)$', '');
