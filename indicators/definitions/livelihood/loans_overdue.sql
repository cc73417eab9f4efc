/*+++
title.zh = "小额贷款逾期"
title.en = "Micro-loans overdue"
unit = "households"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过到期日、没有还清的贷款，一笔一户"
numerator.en = "loans past their day and not repaid in full at the month's end, one household a loan"
dimensions = []
sources = ["micro_loans"]
why.zh = "逾期的要上门了解，是经营困难还是忘了还。"
why.en = "Each needs a visit: is it trade gone bad, or was it forgotten."
caution.zh = "月末当天到期的不算逾期；只还了一部分的仍算。"
caution.en = "What is due on the month's last day is not overdue yet; repaid in part still counts."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    micro_loans.loan_id as subject,
    1 as numerator,
    null::integer as denominator,
    micro_loans.load_id, micro_loans.row_no
from core.micro_loans
inner join month_ends
    on
        micro_loans.granted_date is not null
        and micro_loans.due_date < month_ends.month_end
        and month_ends.month_end
        < coalesce(micro_loans.repaid_date, 'infinity'::date)
