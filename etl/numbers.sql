-- Numbers as offices write them: 1,234.5 · 约50 · 50余人 · 5-6人 · 一百零五 · 两千三 · 壹拾元整 · 1.2万元 · 2025年度.
-- A range is read as its lower end, so that no total is larger than what was counted.

-- A number written plainly; for everything else there is `number_readings`.
create or replace macro parse_number(cell) as
    case when regexp_full_match(cell, '[-+]?\d+(\.\d+)?') then try_cast(cell as double) end;

-- Chinese numerals as digits and the letters S H Q W Y for 十 百 千 万 亿.
create or replace macro numeral_signs(v) as
    replace(replace(replace(translate(
        v,
        '零〇○一壹幺弌二贰两兩貳弍三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億点负',
        '00011112222223334455666778899SSHHQQWWYY.-'
    ), '廿', '2S'), '卅', '3S'), '0H', '01H');

-- Two numbers in one cell, blank or line break between: 2 5 is not 25. But 1 000 and 12 500.5 are one.
create or replace macro is_two_numbers(cell) as
    regexp_matches(half_width(cell), '\d +\d')
    and not regexp_matches(half_width(cell), '^\D*\d{1,3}( \d{3})+(\.\d+)?\D*$');

-- 2025年, 2025年度 and 二〇二五年度 name a year; 3年 is a time, and stays as it is.
create or replace macro without_year(v) as
    regexp_replace(v, '^((?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3})年度?$', '\1');

-- about, first number, second number of a range, and more; all empty where the text is no number.
create or replace macro number_parts(cell) as
    regexp_extract(
        without_year(regexp_replace(translate(folded(cell), '−﹣—–', '----'), ',(\d{3})', '\1', 'g')),
        '^(?:共计?|¥|￥|人民币)?(约|大约|大概|将?近|不到|不足|超过?|上)?'
            || '([-+]?(?:[\d.]+e[+-]?\d+|\.\d+)|[-+负]?[\d零〇○一壹幺弌二贰两兩貳弍三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億廿卅]'
            || '[.点\d零〇○一壹幺弌二贰两兩貳弍三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億廿卅]*'
            || '(?:[元圆](?:[零\d壹一二贰三叁四肆五伍六陆七柒八捌九玖]*[角分])*)?|负?[\d壹一二贰三叁四肆五伍六陆七柒八捌九玖]角'
            || '(?:[\d壹一二贰三叁四肆五伍六陆七柒八捌九玖]分)?)'
            || '(?:[元人天户件个次%]?(?:小时)?[-~至到]([.\d零一二两三四五六七八九十百千万亿]+))?([余多来几])?'
            || '(?:个?工作日|元|圆|块钱?|人次?|户次?|件次?|分|项|次|条|岁|周岁|个|天|日|小时|分钟|个月|%|平方米|㎡|名|位|家|份|张'
            || '|场|期|处|组|本|册|套|台|辆|间|幢|栋)?[整正]?(左右|上下|以上|以内|以下)?$',
        ['about', 'n', 'upper', 'more', 'round']
    );

-- Sign, what stands before 万亿, 亿 and 万, the rest, the fraction, 角 and 分 of money.
create or replace macro numeral_parts(signs) as
    regexp_extract(
        signs,
        '^([-+]?)(?:(?:([^WY]+)W)?([^WY.]*|\d+\.\d+)Y)?(?:([^WY.]+|\d+\.\d+)W)?([^WY.元圆角分]*)(\.\d+)?(?:[元圆][整正]?)?'
            || '(?:0?(\d)角)?(?:0?(\d)分)?$',
        ['sign', 'yi_wan', 'yi', 'wan', 'rest', 'fraction', 'jiao', 'fen']
    );

-- Below 10,000: 2Q3H, 1H05, 2Q6 (= 2,600), or plain digits. Null = none.
create or replace macro numeral_section(s) as
    case
        when regexp_full_match(s, '\d+(\.\d+)?') then try_cast(s as double)
        when s <> '' and regexp_full_match(s, '0?(\dQ)?0?([1-9]H)?0?([1-9]?S[1-9]?|\d{0,3})') then
            1000 * coalesce(try_cast(regexp_extract(s, '(\d)Q', 1) as double), 0)
            + 100 * coalesce(try_cast(regexp_extract(s, '(\d)H', 1) as double), 0)
            + case when contains(s, 'S') then 10 * coalesce(try_cast(regexp_extract(s, '([1-9])S', 1) as double), 1) else 0 end
            + coalesce(try_cast(regexp_extract(s, '(\d+)$', 1) as double), 0)
                * case regexp_extract(s, '([QH])[1-9]$', 1) when 'Q' then 100 when 'H' then 10 else 1 end
    end;

-- What stands after 万 or 亿: nothing, a lone digit of the next place (三万五 = 35,000), or a part below the unit.
create or replace macro numeral_tail(is_after, s, section_value, unit) as
    case
        when s = '' then case when is_after then 0 end
        when is_after and regexp_full_match(s, '[1-9]') then unit / 10 * section_value
        when not is_after or section_value < unit then section_value
    end;

-- cell, value (null = no number), repair: what was taken for granted: about, range, numeral (null = nothing).
-- texts: a list of different cells.
create or replace macro number_readings(texts) as table
    with cells as (select unnest(texts) as cell),

    written as (select cell, number_parts(case when not is_two_numbers(cell) then cell else '' end) as parts from cells),

    guessed as (
        select
            *,
            -- 五六人 and 三四十人 name two neighbours, not 56 and not 3,410
            regexp_extract(
                parts['n'], '^(一二|二三|两三|三四|三五|四五|五六|六七|七八|八九)([十百千万]?)$', ['pair', 'place']
            ) as neighbours,
            parts['about'] || parts['more'] || parts['round'] <> '' as is_about,
        from written
    ),

    ends as (
        select
            cell, parts['upper'] as upper,
            case
                when neighbours['pair'] <> '' then neighbours['pair'][1] || neighbours['place']
                when is_about and parts['n'] in ('百', '千', '万') then '一' || parts['n']
                else parts['n']
            end as lower,
            case
                when neighbours['pair'] || parts['upper'] <> '' then 'range'
                when is_about then 'about'
                when not regexp_matches(parts['n'], '\d') then 'numeral'
            end as repair,
        from guessed
    ),

    bodies as (
        select cell, lower as body from ends
        union
        select cell, upper from ends where upper <> ''
    ),

    split as (
        select cell, body, numeral_signs(body) as signs, numeral_parts(numeral_signs(body)) as parts from bodies
    ),

    summed as (
        select
            *,
            contains(signs, 'Y') as has_yi,
            contains(regexp_extract(signs, '[^Y]*$'), 'W') as has_wan,
            numeral_section(parts['rest']) as rest,
            case when parts['rest'] = '' or not contains(parts['wan'], '.') then numeral_section(parts['wan']) end as wan,
            coalesce(numeral_section(parts['yi_wan']), 0) * 10000
                + case when parts['yi'] = '' then case when parts['yi_wan'] <> '' then 0 end
                    else numeral_section(parts['yi']) end as yi,
            coalesce('.' || nullif(coalesce(nullif(parts['jiao'], ''), '0') || parts['fen'], '0'), parts['fraction']) as fraction,
        from split
    ),

    wholes as (
        select
            *,
            case when has_yi then yi * 100000000 else 0 end
                + case
                    when has_wan then wan * 10000 + numeral_tail(true, parts['rest'], rest, 10000)
                    else numeral_tail(has_yi, parts['rest'], rest, 100000000)
                end as whole,
        from summed
    ),

    numbers as (
        select
            cell, body,
            case when parts['sign'] = '-' then -1 else 1 end * case
                when regexp_full_match(body, '[-+]?[\d.]+e[+-]?\d+') then try_cast(ltrim(body, '-+') as double)
                when parts['rest'] = '' and not has_yi and not has_wan
                    -- .5 and 3角4分; 点五 is a slip
                    then case when parts['fraction'] = '' or body[1] <> '点' then try_cast('0' || nullif(fraction, '') as double) end
                when fraction = '' then whole
                else try_cast(cast(try_cast(whole as decimal(20, 0)) as varchar) || fraction as double)
            end as value,
        from wholes
    )

    select
        ends.cell,
        case when ends.upper = '' or numbers.value < upper_numbers.value then numbers.value end as value,
        ends.repair,
    from ends
    left join numbers on numbers.cell = ends.cell and numbers.body = ends.lower
    left join numbers as upper_numbers on upper_numbers.cell = ends.cell and upper_numbers.body = ends.upper;
