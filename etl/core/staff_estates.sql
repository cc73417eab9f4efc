-- One row per member of staff and estate looked after.
with spelled as (
    select
        upper(staff_no) as staff_id,
        unnest(spelled_estates(estates)) as spelling,
        load_id,
        row_no,
    from typed.staff
)

select
    staff_id,
    estate_of(spelling) as estate,
    min(load_id) as load_id,
    min(row_no) as row_no,
from spelled
where estate_of(spelling) is not null
group by all
