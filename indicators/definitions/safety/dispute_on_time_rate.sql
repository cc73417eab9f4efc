/*+++
title.zh = "纠纷按期化解率"
title.en = "Disputes settled in time"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内到期、在期限内调解成功的纠纷"
numerator.en = "disputes due in the period and settled by the day they were due"
denominator.zh = "期内到期的纠纷，转办的除外"
denominator.en = "disputes due in the period, without those passed on"
base_unit = "cases"
dimensions = ["dispute_kind", "found_by", "estate"]
min_denominator = 10
sources = ["disputes"]
why.zh = "小事不拖大，期限内化解才算及时妥善。"
why.en = "Small matters must not grow: timely means by the day that was set."
caution.zh = "到期还没了结的、调解不成的都算没按期；没写期限的、转办的、还没到期的不计。"
caution.en = "Open past its day or not settled counts as missed; without a day, passed on or not due yet is left out."
+++*/
select
    due_date as day,
    dispute_id as subject,
    dispute_kind, found_by, estate,
    coalesce(
        dispute_result = 'success' and settled_date <= due_date, false
    )::integer as numerator,
    1 as denominator,
    disputes.load_id, disputes.row_no
from core.disputes
inner join meta.builds on disputes.due_date <= builds.data_date
where disputes.dispute_result is distinct from 'passed_on'
