-- How a cell becomes a value. Every macro takes the cell's text as delivered and works on whole columns.
-- A cell is missing when `clean` gives null; it cannot be read when `clean` gives a value and its macro gives null.
-- (Closed lists and yes/no know words such as 无 or 未知 that `clean` takes for missing: hand them the cell itself.)
-- `list_transform([x], lambda v: …)[1]` works x out once and uses it many times.

-- Full-width letters, digits and signs as half-width; exotic blanks as blanks. Chinese punctuation stays as written.
create or replace macro half_width(cell) as
    translate(
        cell,
        '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ＋－．／％＃＆＊＝＿～＠＇＂　'
            || chr(160) || chr(9) || chr(10) || chr(13) || chr(65279) || chr(8203),
        '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-./%#&*=_~@''"       '
    );

create or replace macro clean(cell) as
    list_transform(
        [trim(half_width(cell))],
        lambda v: case
            when lower(v) in (
                '', '空', '无', '/', '-', '--', '—', '——', '\', '不详', '未知', '待补', '〃', '同上',
                'n/a', '#n/a', 'na', 'null', 'none', 'nan'
            ) then null
            when contains(v, '  ') then regexp_replace(v, ' {2,}', ' ', 'g')
            else v
        end
    )[1];

-- For comparing words: case, blanks and the width of punctuation do not count.
create or replace macro folded(cell) as
    replace(lower(translate(half_width(cell), '（）：，；！？【】', '():,;!?[]')), ' ', '');

-- Folded, and the float that a spreadsheet makes of a whole number undone ("5.0" is 5).
create or replace macro compact(cell) as regexp_replace(folded(cell), '^(-?\d+)\.0+$', '\1');

-- Codes and estates ---------------------------------------------------------------------------------------
-- (The inner columns are renamed: a column handed in as `cell` must not be mistaken for one of theirs.)

create or replace macro code_of(list_name, cell) as (
    select min(known.known_code)
    from (select list as known_list, code as known_code, folded(spelling) as known_spelling from reference.codes) as known
    where known.known_list = list_name and known.known_spelling = compact(cell)
);

-- The longest spelling found in the text, so that a whole address will do. A road named after an estate is not it.
create or replace macro estate_in(folded_text) as (
    select arg_max(known.known_estate, length(known.known_spelling))
    from (select folded_text as wanted) as texts  -- worked out once a text, not once a text and spelling
    cross join (
        select estate as known_estate, folded(spelling) as known_spelling from reference.estate_spellings
    ) as known
    where contains(texts.wanted, known.known_spelling)
        and contains(
            replace(replace(texts.wanted, known.known_spelling || '路', ''), known.known_spelling || '街', ''),
            known.known_spelling
        )
);

create or replace macro estate_of(cell) as estate_in(folded(cell));

-- Dates and times -----------------------------------------------------------------------------------------

-- Two-digit years up to 35 are of this century: births of the 1940s are met, appointments in the 2040s are not.
create or replace macro full_year(year_text) as
    case when length(year_text) = 4 then year_text when year_text <= '35' then '20' || year_text else '19' || year_text end;

create or replace macro day_of(parts) as
    case
        when parts['y'] = '' then null
        when full_year(parts['y']) not between '1800' and '2199' then null
        else try_cast(full_year(parts['y']) || '-' || lpad(parts['m'], 2, '0') || '-' || lpad(parts['d'], 2, '0') as date)
    end;

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

-- What was taken for granted in a day: date_range (its first day), month_only (its first day), serial. Null = nothing.
create or replace macro date_repair(cell) as
    case
        when cell like '____-__-__' then null
        when first_of_month(trim(half_width(cell))) is not null then 'month_only'
        when regexp_full_match(trim(half_width(cell)), '[1-7]\d{4}(\.\d+)?|1\d{9}|1\d{12}|1\d{15}|1\d{18}') then 'serial'
        when regexp_matches(half_width(cell), '^(\d{8}|\d+ ?[-./年] ?\d+ ?[-./月] ?\d+ ?日?) ?[-~—–至到] ?\d') then 'date_range'
    end;

-- A day without a year, given one: 3月5日, 3/5, 3.5-3.7. Null = it is none. Not 3.1 to 3.3: they may be 3.10 to 3.30.
create or replace macro day_with_year(cell, given_year) as
    list_transform(
        [case when not regexp_full_match(trim(half_width(cell)), '\d{1,2}\.[1-3]') then regexp_extract(
            trim(half_width(cell)),
            '^(\d{1,2}) ?[-./月] ?(\d{1,2}) ?[日号]?(?:$|[ (（,，星周上下].*$| ?[-~—–至到] ?\d.*$)', ['m', 'd']
        ) end],
        lambda month_and_day: case
            when month_and_day['m'] <> '' then try_cast(
                given_year || '-' || lpad(month_and_day['m'], 2, '0') || '-' || lpad(month_and_day['d'], 2, '0') as date
            )
        end
    )[1];

create or replace macro parse_date(cell) as
    list_transform(
        [trim(half_width(cell))],
        lambda v: case when v like '____-__-__' and v[:2] in ('18', '19', '20', '21') then try_cast(v as date) else coalesce(
            day_of(regexp_extract(
                v, '^(\d{4}|\d{2}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2}) ?日?(?:$|[ T日(（,，星周上下].*$| ?[-~—–至到] ?\d.*$)', ['y', 'm', 'd']
            )),
            day_of(regexp_extract(v, '^(\d{4})(\d{2})(\d{2})(?:\.0+|\d{6}|[ T].*| ?[-~—–至到] ?\d.*)?$', ['y', 'm', 'd'])),
            first_of_month(v),
            day_of_serial(v),
            day_of_stamp(v)
        ) end
    )[1];

create or replace macro hour_of_clock(parts, is_afternoon) as
    case
        when parts['h'] = '' then null
        when cast(parts['h'] as integer) > 23 or parts['m'] > '59' then null
        when is_afternoon and cast(parts['h'] as integer) < 12 then cast(parts['h'] as integer) + 12
        else cast(parts['h'] as integer)
    end;

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

-- Yes and no, telephones (numbers: numbers.sql) ---------------------------------------------------------------------------

create or replace macro parse_boolean(cell) as
    list_transform(
        [compact(cell)],
        lambda v: case
            when v in ('是', '有', '对', '√', '✓', '✔', '1', 'y', 'yes', 'true', 't', '已') then true
            when v in ('否', '无', '没有', '不是', '×', '✗', '✘', '0', 'n', 'no', 'false', 'f', '未') then false
        end
    )[1];

-- Every telephone of a cell, digits only: mobile numbers, landlines with or without their area code.
create or replace macro phones(cell) as
    list_filter(
        list_transform(
            string_split_regex(
                regexp_replace(
                    regexp_replace(half_width(replace(cell, chr(10), ';')), '(\d{11}) +', '\1;', 'g'),
                    '[(（][^()（）\d]*[)）]', '', 'g'  -- (儿子)
                ),
                '[;；、/,，\\]'
            ),
            lambda one_phone: regexp_replace(regexp_replace(compact(one_phone), '[-()+]', '', 'g'), '^86(1\d{10})$', '\1')
        ),
        lambda digits: regexp_full_match(digits, '1\d{10}|0\d{9,11}|[2-8]\d{6,7}')
    );

-- The first good one of several numbers.
create or replace macro phone(cell) as case when regexp_full_match(cell, '1\d{10}') then cell else phones(cell)[1] end;

-- Citizen ID numbers, GB 11643-1999 -------------------------------------------------------------------------

-- Check character of ISO 7064 MOD 11-2 over the first 17 digits.
create or replace macro id_check_character(number) as
    '10X98765432'[1 + (
        7 * (ascii(number[1]) - 48) + 9 * (ascii(number[2]) - 48) + 10 * (ascii(number[3]) - 48)
        + 5 * (ascii(number[4]) - 48) + 8 * (ascii(number[5]) - 48) + 4 * (ascii(number[6]) - 48)
        + 2 * (ascii(number[7]) - 48) + 1 * (ascii(number[8]) - 48) + 6 * (ascii(number[9]) - 48)
        + 3 * (ascii(number[10]) - 48) + 7 * (ascii(number[11]) - 48) + 9 * (ascii(number[12]) - 48)
        + 10 * (ascii(number[13]) - 48) + 5 * (ascii(number[14]) - 48) + 8 * (ascii(number[15]) - 48)
        + 4 * (ascii(number[16]) - 48) + 2 * (ascii(number[17]) - 48)
    ) % 11];

-- The number as written on the card: no blanks, apostrophes or hyphens, capital X.
create or replace macro id_text(cell) as
    regexp_replace(upper(regexp_replace(half_width(cell), '[\s''"’‘`]', '', 'g')), '^(\d+)\.0+$', '\1');

-- 15 digits, issued until 1999, become 18: the century after digit 6, the check character at the end.
create or replace macro id_upgraded(v) as
    case
        when regexp_full_match(v, '\d{15}')
            then list_transform([v[:6] || '19' || v[7:]], lambda body: body || id_check_character(body))[1]
        else v
    end;

create or replace macro id_day(number) as
    try_cast(number[7:10] || '-' || number[11:12] || '-' || number[13:14] as date);

-- A computer whose clock stands behind must not turn newborns away, hence the fixed day beside today.
create or replace macro is_plausible_birth_date(day) as
    day >= date '1900-01-01' and day <= greatest(current_date, date '2026-12-31');

create or replace macro id_fault_of(v) as
    case
        when v is null then null
        when regexp_full_match(v, '\d(\.\d+)?E\+?\d+') then 'precision_lost'
        when not regexp_full_match(v, '\d+X?') then 'characters'
        when length(v) <> 18 then 'length'
        when v[18] <> id_check_character(v) and v[16:18] = '000' then 'precision_lost'
        when id_day(v) is null then 'birth_date'
        when v[18] <> id_check_character(v) then 'checksum'
        when not is_plausible_birth_date(id_day(v)) then 'birth_date_implausible'
    end;

-- What is wrong with an ID number: precision_lost (by Excel, for good), characters, length, birth_date (no such
-- day), checksum, birth_date_implausible. Null = nothing, or the cell is empty.
create or replace macro id_fault(cell) as
    list_transform(
        [case when clean(cell) is not null then id_upgraded(id_text(cell)) end],
        lambda v: id_fault_of(v)
    )[1];

-- The 18-digit number; null when there is none or it is faulty.
create or replace macro id_number(cell) as
    list_transform(
        [case when clean(cell) is not null then id_upgraded(id_text(cell)) end],
        lambda v: case when id_fault_of(v) is null then v end
    )[1];

create or replace macro id_birth_date(cell) as
    list_transform([id_number(cell)], lambda v: id_day(v))[1];

create or replace macro id_sex(cell) as
    list_transform([id_number(cell)], lambda v: case when v[17] in ('1', '3', '5', '7', '9') then 'male' when v is not null then 'female' end)[1];
