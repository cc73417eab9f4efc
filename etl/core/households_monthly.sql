-- One row per household with a usual resident at a month's end.
select
    month_end,
    household_id,
    max(estate) as estate,
    count(*)::integer as members,
    (count(*) filter (where age >= 60))::integer as members_60_plus,
    arg_min(load_id, resident_id) as load_id,
    arg_min(row_no, resident_id) as row_no,
from core.residents_monthly
where is_resident and household_id is not null
group by all
