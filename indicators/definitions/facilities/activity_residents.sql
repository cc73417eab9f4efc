/*+++
title.zh = "参加活动的居民（有名单的活动）"
title.en = "Residents who took part, where names were taken"
unit = "people"
kind = "distinct"
direction = "higher"
numerator.zh = "期内签到名单上对得上居民台账的人，去重"
numerator.en = "different people on the lists of names of the period who are in the register"
dimensions = ["activity_kind", "age_band", "estate"]
sources = ["activity_participants", "activities", "residents"]
why.zh = "活动惠及多少居民，数人不数人次；常来的总是那些人，还是新面孔多，一看便知。"
why.en = "How many residents the activities reach, in people: whether it is always the same who come."
caution.zh = "只含有签到名单的活动，名单占几成见“有签到名单的活动占比”，占比低时实际惠及的人多得多。一人多次只计一次，所以各月之和大于全年。小区、年龄为当月月末的；台账里没有的人不计。"
caution.en = "Only of activities with a list of names: where their share is low, many more were reached. Each person counts once, so months add to more than the year. Estate and age are those of the month's end; people the register lacks are not seen."
+++*/
select
    activity_participants.activity_date as day,
    activity_participants.resident_id as subject,
    activities.activity_kind,
    case
        when residents_monthly.age < 18 then 'under_18'
        when residents_monthly.age < 45 then 'from_18'
        when residents_monthly.age < 60 then 'from_45'
        when residents_monthly.age < 70 then 'from_60'
        when residents_monthly.age >= 70 then 'from_70'
    end as age_band,
    residents_monthly.estate,
    1 as numerator,
    null::integer as denominator,
    activity_participants.load_id, activity_participants.row_no
from core.activity_participants
left join core.activities
    on activity_participants.occasion_id = activities.occasion_id
left join core.residents_monthly
    on
        activity_participants.resident_id = residents_monthly.resident_id
        and last_day(activity_participants.activity_date)
        = residents_monthly.month_end
where activity_participants.resident_id is not null
