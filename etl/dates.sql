-- Days and times of day, in every style that ledgers hold.

-- Two-digit years up to 35 are of this century: births of the 1940s are met, appointments in the 2040s are not.
create or replace macro full_year(year_text) as
    case when length(year_text) = 4 then year_text when year_text <= '35' then '20' || year_text else '19' || year_text end;

create or replace macro day_of(parts) as
    list_transform(
        [parts],
        lambda said: list_transform(
            [said['y']],
            lambda given: list_transform(
                [full_year(given)],
                lambda year: case
                    when given <> '' and year between '1800' and '2199'
                        then try_cast(year || '-' || said['m'] || '-' || said['d'] as date)
                end
            )[1]
        )[1]
    )[1];

-- Day 0 of Excel is 1899-12-30. Five digits from 10000 (1927) to 79999 (2119) are such a serial number.
create or replace macro day_of_serial(v) as
    case
        when regexp_full_match(v, '[1-7]\d{4}(\.\d+)?')
            then date '1899-12-30' + cast(floor(try_cast(v as double)) as integer)
    end;

-- Milliseconds (or seconds, micro-, nanoseconds) since 1970, as attendance machines export them: China's day.
create or replace macro day_of_stamp(v) as
    case
        when regexp_full_match(v, '1\d{9}(\d{3}|\d{6}|\d{9})?')
            then cast(make_timestamp(cast(v[:10] as bigint) * 1000000) + interval 8 hour as date)
    end;

-- A month without a day. Not 2024.1: Excel makes it of 2024.10 as well.
create or replace macro first_of_month(v) as
    case
        when not regexp_full_match(v, '\d{4}\.1') then try_cast(
            nullif(regexp_replace(v, '^(1[89]\d\d|2[01]\d\d) ?(?:[-./年] ?)?(0?[1-9]|1[0-2])月?份?$', '\1-\2-1'), v) as date
        )
    end;

-- A number up to 31 in words: 九 is 9, 二十一 is 21. Null = none.
create or replace macro small_numeral(s) as
    nullif(list_position(
        [
            '一', '二', '三', '四', '五', '六', '七', '八', '九', '十',
            '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十',
            '二十一', '二十二', '二十三', '二十四', '二十五', '二十六', '二十七', '二十八', '二十九', '三十', '三十一',
        ],
        replace(replace(s, '廿', '二十'), '卅', '三十')
    ), 0);

-- 二〇二六年九月一日 as 2026年9月1日, 九月一日 as 9月1日; anything else unchanged.
create or replace macro in_digits(v) as
    list_transform(
        [regexp_extract(
            v, '^(?:([〇零○Oo一二三四五六七八九]{4})年)?([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十廿卅]{1,3})[日号])?(.*)$',
            ['y', 'm', 'd', 'rest']
        )],
        lambda said: case
            when said['m'] = '' or said['y'] || said['d'] = '' then v
            else coalesce(
                case when said['y'] <> '' then translate(said['y'], '〇零○Oo一二三四五六七八九', '00000123456789') || '年' else '' end
                    || small_numeral(said['m']) || '月'
                    || case when said['d'] <> '' then small_numeral(said['d']) || '日' else '' end || said['rest'],
                v
            )
        end
    )[1];

-- What was taken for granted in a day: date_range (its first day), month_only (its first day), serial. Null = nothing.
create or replace macro date_repair(cell) as
    list_transform(
        [case when cell not like '____-__-__' then trim(half_width(cell)) end],
        lambda v: list_transform(
            [case when contains(v, '月') then in_digits(v) else v end],
            lambda digits: case
                when first_of_month(digits) is not null then 'month_only'
                when digits <> v then 'numeral'
                when regexp_full_match(v, '[1-7]\d{4}(\.\d+)?|1\d{9}|1\d{12}|1\d{15}|1\d{18}') then 'serial'
                when regexp_matches(
                    v,
                    '^(\d{8}|\d+ ?[-./年] ?\d+ ?[-./月] ?\d+ ?[日号]?) ?([-~—–至到] ?\d|[ ,，] ?(\d{4} ?[-./年]|\d{1,2}月))'
                ) then 'date_range'
            end
        )[1]
    )[1];

-- A day without a year, given one: 3月5日, 3/5, 3.5-3.7. Null = it is none. Not 3.1 to 3.3: they may be 3.10 to 3.30.
-- Not 9/1/2026 either: whether the day or the month stands first is not said.
create or replace macro day_with_year(cell, given_year) as
    list_transform(
        [case when not regexp_full_match(trim(half_width(cell)), '\d{1,2}\.[1-3]') then regexp_extract(
            in_digits(trim(half_width(cell))),
            '^(\d{1,2}) ?[-./月] ?(\d{1,2}) ?[日号]?(?:$|[ (（,，星周上下].*$| ?[-~—–至到] ?\d{1,2}(?:\D.*)?$)', ['m', 'd']
        ) end],
        lambda month_and_day: case
            when month_and_day['m'] <> '' then try_cast(
                given_year || '-' || lpad(month_and_day['m'], 2, '0') || '-' || lpad(month_and_day['d'], 2, '0') as date
            )
        end
    )[1];

-- A month without a year, given one, as its first day: 9月, 9月份, 9. Null = it is none. For columns that say months:
-- in one of days it would be half a day.
create or replace macro month_with_year(cell, given_year) as
    first_of_month(given_year || '-' || nullif(
        regexp_extract(trim(half_width(cell)), '^(\d{1,2})(?:\.0+)? ?(?:月份?)?$', 1), ''
    ));

create or replace macro parse_date(cell) as
    list_transform(
        [case when contains(cell, '月') then in_digits(trim(half_width(cell))) else trim(half_width(cell)) end],
        lambda v: case when v like '____-__-__' and v[:2] in ('18', '19', '20', '21') then try_cast(v as date) else coalesce(
            day_of(case
                when regexp_matches(v, '^\d{8}') then regexp_extract(
                    v, '^(\d{4})(\d{2})(\d{2})(?:\.0+|\d{6}|[ T].*| ?[-~—–至到] ?\d.*)?$', ['y', 'm', 'd']
                )
                else regexp_extract(
                    v, '^(\d{4}|\d{2}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2}) ?[日号]?[.。]?(?:$|[ T日(（,，星周上下].*$| ?[-~—–至到] ?\d.*$)', ['y', 'm', 'd']
                )
            end),
            first_of_month(v),
            day_of_serial(v),
            day_of_stamp(v)
        ) end
    )[1];

create or replace macro hour_of_clock(parts, is_afternoon) as
    list_transform(
        [parts],
        lambda said: list_transform(
            [cast(nullif(said['h'], '') as integer)],
            lambda hour: case
                when hour > 23 or said['m'] > '59' then null
                when is_afternoon and hour < 12 then hour + 12
                else hour
            end
        )[1]
    )[1];

-- 091500, 000400.0 and 91500 are hours, minutes, seconds; 0915 and 915 hours, minutes; 9 an hour.
create or replace macro clock_of_digits(v) as
    case
        when regexp_full_match(v, '\d{3,6}\.0+|\d{5,6}') then lpad(split_part(v, '.', 1), 6, '0')
        when regexp_full_match(v, '\d{3,4}') then lpad(v, 4, '0') || '00'
        when regexp_full_match(v, '\d{1,2}(\.0+)?') then lpad(split_part(v, '.', 1), 2, '0') || '0000'
        else ''
    end;

create or replace macro parse_time_hour(cell) as
    list_transform(
        [translate(trim(half_width(cell)), '：', ':')],
        lambda v: coalesce(
            hour_of_clock(
                regexp_extract(v, '(?:^|[ T午上早]|星期.)(\d{1,2}) ?[:点时] ?(\d{0,2})', ['h', 'm']),
                regexp_matches(v, '下午|晚上|傍晚|[Pp][Mm]')
            ),
            case
                when regexp_full_match(v, '(\d{5}|0)?\.\d+')
                    then cast(floor(24 * (try_cast(v as double) % 1) + 1e-6) as integer) % 24
            end,
            hour_of_clock(regexp_extract(clock_of_digits(v), '^(\d{2})(\d{2})', ['h', 'm']), false)
        )
    )[1];
