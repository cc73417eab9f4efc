-- How a cell becomes a value. Every macro takes the cell's text as delivered and works on whole columns.
-- A cell is missing when `clean` gives null; it cannot be read when `clean` gives a value and its macro gives null.
-- (Closed lists and yes/no know words such as 无 or 未知 that `clean` takes for missing: hand them the cell itself.)
-- `list_transform([x], lambda v: …)[1]` works x out once and uses it many times.

-- Full-width letters, digits and signs as half-width; exotic blanks as blanks. Chinese punctuation stays as written.
-- (`translate` takes microseconds a cell: it is asked only where it has something to do.)
create or replace macro half_width(cell) as
    case
        when regexp_matches(cell, '[０-９Ａ-Ｚａ-ｚ＋－．／％＃＆＊＝＿～＠＇＂　\x{a0}\t\n\r\x{feff}\x{200b}]') then translate(
            cell,
            '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ＋－．／％＃＆＊＝＿～＠＇＂　'
                || chr(160) || chr(9) || chr(10) || chr(13) || chr(65279) || chr(8203),
            '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-./%#&*=_~@''"       '
        )
        else cell
    end;

-- What a spreadsheet shows where a formula has failed; an export as text holds the words.
create or replace macro is_failed_formula(v) as
    v like '#%'
    and upper(v) in ('#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!');

create or replace macro clean(cell) as
    list_transform(
        [trim(half_width(cell))],
        lambda v: case
            when lower(v) in (
                '', '空', '无', '/', '-', '--', '—', '——', '\', '不详', '未知', '待补',
                'n/a', 'na', 'null', 'none', 'nan'
            ) or is_failed_formula(v) then null
            when contains(v, '  ') then regexp_replace(v, ' {2,}', ' ', 'g')
            else v
        end
    )[1];

-- A name without the notes behind it: 张三(户主), 李四（已故）, 王芳13800138000. The dot of minority names is written ·.
create or replace macro name_of(cell) as
    list_transform(
        [clean(cell)],
        lambda v: case
            when regexp_full_match(v, '[^(（\[【\d•．.‧∙・]*') then v
            else regexp_replace(
                nullif(regexp_replace(v, ' ?([(（\[【][^()（）\[\]【】]*[)）\]】]| ?1\d{10})+$', ''), ''),
                '([一-龥]) ?[•．.‧∙・] ?([一-龥])', '\1·\2', 'g'
            )
        end
    )[1];

-- For comparing words: case, blanks and the width of punctuation do not count.
create or replace macro folded(cell) as
    replace(lower(translate(half_width(cell), '（）：，；！？【】', '():,;!?[]')), ' ', '');

-- Folded, and the float that a spreadsheet makes of a whole number undone ("5.0" is 5).
create or replace macro compact(cell) as regexp_replace(folded(cell), '^(-?\d+)\.0+$', '\1');

-- A row of a ledger by what it says, not by where it stands: the same when its file comes again or in another order.
-- content: a struct of its values. Keyed, so that nobody can try out what a remark may have said.
create or replace macro row_key(content) as
    left(sha256((select known.secret from reference.row_secret as known) || to_json(content)), 24);

-- Remarks copied word for word, without what they say. Short ones (已办结) are stock phrases and have none.
-- (Not folded: in a log of millions that would cost as much as all its dates.)
create or replace macro remark_key(cell) as case when length(cell) >= 8 then row_key(cell) end;

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

-- A name that people have decided to be of no estate of this community says none.
create or replace macro estate_of(cell) as nullif(estate_in(folded(cell)), 'elsewhere');

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
                    -- (儿子) parts two numbers
                    regexp_replace(half_width(replace(cell, chr(10), ';')), '[(（][^()（）\d]*[)）]', ' ', 'g'),
                    '(\d{11}) +|(\d{7,8}) +(1\d{10})', '\1\2;\3', 'g'
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
    '10X98765432'[1 + cast(list_dot_product(
        list_transform(string_split(number[:17], ''), lambda digit: ascii(digit) - 48),
        [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    ) as integer) % 11];

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

-- Of a number of 18 digits.
create or replace macro id_birth_date(number) as
    list_transform([cast(number as varchar)], lambda v: try_cast(v[7:10] || '-' || v[11:12] || '-' || v[13:14] as date))[1];

-- A computer whose clock stands behind must not turn newborns away, hence the fixed day beside today.
create or replace macro is_plausible_birth_date(day) as
    day >= date '1900-01-01' and day <= greatest(current_date, date '2026-12-31');

create or replace macro id_fault_of(v) as
    case
        when v is null then null
        when regexp_full_match(v, '\d(\.\d+)?E\+?\d+') then 'precision_lost'
        when regexp_full_match(v, '(\d{15}|\d{17}[\dX])([^\dX]*\d{17}[\dX]|[^\dX]+\d{15})+') then 'several'
        when regexp_full_match(v, '\d+[*×X?●•]{2,}[\dX]*') then 'masked'
        when regexp_full_match(v, '[\dOIL]{14,17}[\dOILX]') and regexp_matches(v, '[OIL]') then 'letters'
        when not regexp_full_match(v, '\d+X?') then 'characters'
        when length(v) <> 18 then 'length'
        else list_transform(
            [id_birth_date(v)],
            lambda day: case
                when v[18] = id_check_character(v) then case
                    when day is null then 'birth_date'
                    when not is_plausible_birth_date(day) then 'birth_date_implausible'
                end
                when v[16:18] = '000' then 'precision_lost'
                when day is null then 'birth_date'
                else 'checksum'
            end
        )[1]
    end;

-- What is wrong with an ID number: precision_lost (by Excel, for good), several (numbers), masked, letters (O for 0),
-- characters, length, birth_date (no such
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

-- Of a number as id_number gives it.
create or replace macro id_sex(number) as
    case when cast(number as varchar)[17] in ('1', '3', '5', '7', '9') then 'male' when number is not null then 'female' end;
