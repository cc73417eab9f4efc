-- One row per patrol.
-- From when to when stands in one cell (19:00-21:00, 晚7点到9点) or in two.
with spans as (
    select
        *,
        regexp_split_to_array(
            translate(
                coalesce(time_span, concat_ws('-', from_time, to_time)),
                '：—–~～至到', ':------'
            ),
            '-+'
        ) as parts,
        -- two patrols of a day that say the same are two
        row_number() over (
            partition by
                patrol_date, time_span, from_time, to_time, patrol_team, estate,
                folded(leader), folded(names), people
            order by load_id, row_no
        ) as copy_no,
    from typed.patrols
),

ends as (
    select load_id, row_no, 1 as place, trim(parts[1]) as said from spans
    union all
    select load_id, row_no, 2 as place, trim(parts[2]) as said from spans
),

clocks as (
    select
        load_id,
        row_no,
        place,
        case
            -- a time cell of a spreadsheet is a part of a day
            when regexp_full_match(said, '0?\.\d+')
                then round(24 * 60 * said::double) / 60
            when
                regexp_matches(said, '\d{1,2} ?[:点时]')
                or regexp_full_match(said, '\d{1,2}')
                then regexp_extract(said, '(\d{1,2})', 1)::double
                    + coalesce(try_cast(
                        regexp_extract(said, '[:点时] ?(\d{1,2})', 1) as integer
                    ), 0) / 60
                    + case when said like '%点半%' then 0.5 else 0 end
        end as clock_hour,
        regexp_matches(said, '下午|傍晚|晚') as is_late,
    from ends
),

told as (
    select
        load_id,
        row_no,
        max(
            -- 晚7点 is 19
            clock_hour + case when is_late and clock_hour < 12 then 12 else 0 end
        ) filter (where place = 1) as from_hour,
        max(
            clock_hour + case when is_late and clock_hour < 12 then 12 else 0 end
        ) filter (where place = 2) as to_hour,
        max(clock_hour) filter (where place = 1) as first_said,
    from clocks
    where clock_hour <= 24
    group by all
),

-- 晚7点到9点 is until 21, 19:00-次日0:30 until 24.5
in_the_day as (
    select
        load_id,
        row_no,
        from_hour,
        to_hour
        + case
            when to_hour >= from_hour then 0
            when to_hour < 12 and to_hour > first_said then 12
            else 24
        end as until_hour,
    from told
)

select
    row_key({
        'ledger': 'patrols',
        'day': spans.patrol_date,
        'span': spans.time_span,
        'from': spans.from_time,
        'to': spans.to_time,
        'team': spans.patrol_team,
        'estate': spans.estate,
        'leader': folded(spans.leader),
        'names': folded(spans.names),
        'people': spans.people,
        'copy': spans.copy_no,
    }) as patrol_id,
    spans.patrol_team,
    spans.estate,
    greatest(
        spans.people,
        len(several(spans.names)),
        -- 王芳等6人
        try_cast(
            regexp_extract(spans.names, '等 ?(\d+) ?[人名]', 1) as integer
        )
    )::integer as people,
    spans.problems,
    spans.dealt_with,
    in_the_day.from_hour,
    in_the_day.until_hour,
    spans.patrol_date,
    spans.load_id,
    spans.row_no,
from spans
left join in_the_day using (load_id, row_no)
