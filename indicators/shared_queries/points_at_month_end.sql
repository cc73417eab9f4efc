-- One row per protection point in place and month end, and whether it is broken
-- then. The ledger has a row a fault: what the last says of a point stands.
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

points as (
    select
        point_id,
        arg_max(protection_kind, (load_id, row_no)) as protection_kind,
        arg_max(estate, (load_id, row_no)) as estate,
        min(installed_date) as installed_date,
        max(removed_date) as removed_date,
        max((load_id, row_no)) as last_row
    from core.protection_points
    where point_id is not null
    group by point_id
),

broken as (
    select distinct protection_points.point_id, month_ends.month_end
    from core.protection_points
    inner join month_ends
        on
            protection_points.broken_date <= month_ends.month_end
            and month_ends.month_end
            < coalesce(protection_points.mended_date, 'infinity'::date)
)

select
    month_ends.month_end,
    points.point_id,
    points.protection_kind, points.estate,
    broken.point_id is not null as is_broken,
    points.last_row[1] as load_id,
    points.last_row[2] as row_no
from points
inner join month_ends
    on
        coalesce(points.installed_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(points.removed_date, 'infinity'::date)
left join broken
    on
        points.point_id = broken.point_id
        and month_ends.month_end = broken.month_end
