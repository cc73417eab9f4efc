/*+++
title.zh = "民主评议平均分"
title.en = "Mean review rating"
unit = "points"
kind = "ratio"
direction = "higher"
numerator.zh = "评分之和"
numerator.en = "ratings added up"
denominator.zh = "评议份数"
denominator.en = "ratings given"
base_unit = "ratings"
dimensions = ["staff_id", "rater_group"]
min_denominator = 5
sources = ["review_ratings"]
why.zh = "三分三制民主评议部分的依据。"
why.en = "The base of the democratic review part of the staff score."
caution.zh = "评议每半年一次，没有评议的月份没有数；份数不足5份的不宜公布；各类评议人等权，人多的一类影响大。"
caution.en = "Held every half year, so most months have no value. With fewer than five ratings do not publish it. Every rating weighs the same, so the largest group of raters has the most say."
+++*/
select
    rated_date as day,
    rating_id as subject,
    staff_id, rater_group,
    rating as numerator,
    1 as denominator,
    load_id, row_no
from core.review_ratings
