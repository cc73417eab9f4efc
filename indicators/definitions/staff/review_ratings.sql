/*+++
title.zh = "评议份数"
title.en = "Review ratings"
unit = "entries"
kind = "count"
direction = "neutral"
numerator.zh = "期内收到的评议份数"
numerator.en = "ratings received in the period"
dimensions = ["staff_id", "rater_group"]
sources = ["review_ratings"]
why.zh = "份数说明评议有多少代表性。"
why.en = "How many ratings there were tells how far the review can be trusted."
caution.zh = "一人评议多名工作人员，各计一份，不等于参加评议的人数。"
caution.en = "One person rating several members of staff counts several times; this is not the number of raters."
+++*/
select
    rated_date as day,
    rating_id as subject,
    staff_id, rater_group,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.review_ratings
