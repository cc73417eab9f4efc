/*+++
title.zh = "参加服务的志愿者"
title.en = "Volunteers who served"
unit = "people"
kind = "distinct"
direction = "higher"
numerator.zh = "期内至少有一条志愿服务记录的志愿者，去重"
numerator.en = "different volunteers with a service on record in the period"
dimensions = ["activity", "age_band", "estate"]
sources = ["volunteer_hours", "residents"]
why.zh = "注册了多少不算数，出来服务了多少才算；还要看是不是总靠那几个人。"
why.en = "Not how many are enrolled but how many served, and whether it is always the same few."
caution.zh = "一人多次只计一次，所以各月之和大于全年。年龄、小区按当月月末的居民台账，台账里没有的志愿者（如驻社区单位职工）照样计人，年龄不详；没有身份证号时按姓名和电话认人。"
caution.en = "Each counts once, so months add to more than the year. Age and estate are of the register at the month's end; volunteers it lacks, such as staff of units nearby, count too, with no age. Without an ID number a person is told by name and telephone."
+++*/
select
    volunteer_hours.volunteer_date as day,
    volunteer_hours.volunteer_id as subject,
    volunteer_hours.activity,
    case
        when residents_monthly.age < 18 then 'under_18'
        when residents_monthly.age < 45 then 'from_18'
        when residents_monthly.age < 60 then 'from_45'
        when residents_monthly.age < 70 then 'from_60'
        when residents_monthly.age >= 70 then 'from_70'
    end as age_band,
    coalesce(residents_monthly.estate, volunteer_hours.estate) as estate,
    1 as numerator,
    null::integer as denominator,
    volunteer_hours.load_id, volunteer_hours.row_no
from core.volunteer_hours
left join core.residents_monthly
    on
        volunteer_hours.resident_id = residents_monthly.resident_id
        and last_day(volunteer_hours.volunteer_date)
        = residents_monthly.month_end
