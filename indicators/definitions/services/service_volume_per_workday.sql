/*+++
title.zh = "每个工作日服务件数"
title.en = "Records per workday"
unit = "records"
kind = "ratio"
direction = "neutral"
numerator.zh = "期内受理的服务件数（含休息日受理的）"
numerator.en = "records received in the period, those on days off included"
denominator.zh = "期内工作日数"
denominator.en = "workdays in the period"
base_unit = "days"
dimensions = []
min_denominator = 15
sources = ["service_records"]
why.zh = "各月工作日多少不同，春节、国庆所在月尤其如此，折到每个工作日才好比较。"
why.en = "Months differ in workdays, most of all around Spring Festival and National Day; per workday they can be compared."
caution.zh = "工作日按国务院放假安排，含调休上班日；周末值班受理的件也算进分子。只算有服务记录的起止日期之间。"
caution.en = "Workdays follow the official calendar, make-up days included; records taken on days off still count. Only between the first and the last day on record."
+++*/
with recorded as (
    select
        min(received_date) as first_day,
        least(max(received_date), max(data_date)) as last_day
    from core.service_records
    cross join meta.builds
)

select
    received_date as day,
    record_id as subject,
    1 as numerator,
    0 as denominator,
    load_id, row_no
from core.service_records
union all
select
    calendar.day,
    null as subject,
    0 as numerator,
    1 as denominator,
    null as load_id, null as row_no
from core.calendar
inner join recorded
    on calendar.day between recorded.first_day and recorded.last_day
where calendar.is_workday
