/*+++
title.zh = "小额贷款回收率"
title.en = "Micro-loans repaid"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内到期的贷款已还金额"
numerator.en = "repaid of the loans due in the period"
denominator.zh = "期内到期的贷款金额"
denominator.en = "amount of the loans due in the period"
dimensions = []
min_denominator = 5
sources = ["micro_loans"]
why.zh = "贷款收得回，后面的人才贷得到。"
why.en = "Only what comes back can be lent again."
caution.zh = "按到期日期归月，已还金额是到数据日期为止的，逾期后补还的也算，旧月份的数会变好。"
caution.en = "By the day due; repaid up to the data date, late payments too, so past months may improve."
+++*/
select
    due_date as day,
    loan_id as subject,
    least(repaid_yuan, amount_yuan) as numerator,
    amount_yuan as denominator,
    micro_loans.load_id, micro_loans.row_no
from core.micro_loans
cross join meta.builds
where
    granted_date is not null
    and amount_yuan > 0
    and repaid_yuan is not null
    and due_date <= builds.data_date
