/*+++
title.zh = "志愿服务时长"
title.en = "Volunteer hours"
unit = "hours"
kind = "count"
direction = "higher"
numerator.zh = "期内志愿服务记录的时长之和"
numerator.en = "hours of all services on record in the period, added up"
dimensions = ["activity", "age_band", "estate"]
sources = ["volunteer_hours", "residents"]
why.zh = "时长比人次更说明出了多少力，也是星级志愿者评定的依据。"
why.en = "Hours tell better than heads what was given; volunteers are graded by them."
caution.zh = "以服务队记的时长为准，没有打卡核对。往往是少数人出了大半时长，要与志愿者人数一起看。"
caution.en = "As the teams write it down; nobody clocks in. Often a few give most of it: read with the number of volunteers."
+++*/
select
    volunteer_hours.volunteer_date as day,
    volunteer_hours.service_id as subject,
    volunteer_hours.activity,
    case
        when residents_monthly.age < 18 then 'under_18'
        when residents_monthly.age < 45 then 'from_18'
        when residents_monthly.age < 60 then 'from_45'
        when residents_monthly.age < 70 then 'from_60'
        when residents_monthly.age >= 70 then 'from_70'
    end as age_band,
    coalesce(residents_monthly.estate, volunteer_hours.estate) as estate,
    volunteer_hours.service_hours as numerator,
    null::integer as denominator,
    volunteer_hours.load_id, volunteer_hours.row_no
from core.volunteer_hours
left join core.residents_monthly
    on
        volunteer_hours.resident_id = residents_monthly.resident_id
        and last_day(volunteer_hours.volunteer_date)
        = residents_monthly.month_end
where volunteer_hours.service_hours is not null
