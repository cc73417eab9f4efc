-- raw.listed: one row per row of a register, with the month its register is of.
-- A row mended later is of the month of the file it came from.
with first_delivered as (
    select
        mended_by_load_id as load_id,
        mended_by_row_no as row_no,
        min(mended.load_id) as register_load_id,
    from raw.mended as mended
    anti join raw.origins using (load_id, row_no)
    group by all
)

select
    residents.*,
    coalesce(residents.household_no, nullif(concat_ws(
        '-', building, bare_door(unit), bare_door(room)
    ), '')) as door,
    coalesce(id_birth_date(id_number), birth_date) as born,
    coalesce(is_dead, false) or death_date is not null as has_died,
    coalesce(is_moved_out, false) or moved_out_date is not null as has_left,
    -- a month that has not begun is a slip of the pen
    case
        when date_trunc('month', loads.month_end) <= current_date
            then loads.month_end
    end as month_end,
from typed.residents as residents
left join first_delivered using (load_id, row_no)
left join raw.loads as loads
    on coalesce(register_load_id, residents.load_id) = loads.load_id
