/*+++
title.zh = "个人按时办结率"
title.en = "Completed on time by staff"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "在承诺期限内办结的件数"
numerator.en = "records completed within the promised time"
denominator.zh = "写明承办人、已办结或已逾期未办结的件数"
denominator.en = "records naming who handled them, completed or open past the promised date"
base_unit = "records"
dimensions = ["staff_id", "window", "item"]
min_denominator = 10
sources = ["service_records"]
why.zh = "承诺期限守得如何，落到承办人。"
why.en = "How promises are kept, by who handled the matter."
caution.zh = "记在办结日与到期日中较早的一天，旧月份的数因此不再变动；未到期的在办件不计，逾期在办件按数据日期判定计为未按时；没有承诺期限、或转办退件后没有办结日期的不计。材料不齐、等待上级批复造成的逾期未剔除，不宜单独作为奖惩依据。"
caution.en = "A record belongs to the earlier of its completion and its promised date, so past months stand. Open ones not yet due are left out, open ones overdue on the data date count as late; records without a promised date, and those transferred or returned without a completion date, are left out. Delays caused by missing papers or by waiting for approval are not taken out, so do not reward or punish by this alone."
+++*/
select
    least(completed_date, due_date) as day,
    record_id as subject,
    staff_id, "window", item,
    coalesce(completed_date <= due_date, false)::integer as numerator,
    1 as denominator,
    service_records.load_id, service_records.row_no
from core.service_records
cross join meta.builds
where
    staff_id is not null
    and due_date is not null
    and (
        completed_date is not null
        or (
            coalesce(status, 'in_progress') = 'in_progress'
            and due_date < builds.data_date
        )
    )
