/*+++
title.zh = "调解成功率"
title.en = "Disputes settled by mediation"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内了结、调解成功的纠纷"
numerator.en = "disputes that ended in the period and were settled by mediation"
denominator.zh = "期内了结、调解成功或不成的纠纷"
denominator.en = "disputes that ended in the period, settled or not"
base_unit = "cases"
dimensions = ["dispute_kind", "found_by", "estate"]
min_denominator = 10
sources = ["disputes"]
why.zh = "调解有没有调好。"
why.en = "Whether mediation settles them."
caution.zh = "分母是已有结果的；转办的和还没了结的不算，要与未了结件数一起看。"
caution.en = "Out of those with a result; what was passed on or is still open is left out, so read it with the open ones."
+++*/
select
    settled_date as day,
    dispute_id as subject,
    dispute_kind, found_by, estate,
    (dispute_result = 'success')::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.disputes
where settled_date is not null
    and dispute_result in ('success', 'failed')
