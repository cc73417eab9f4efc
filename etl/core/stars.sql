-- One row per star of a list in use.
select
    year_from,
    year_until,
    star_no,
    star,
    star_en,
    total as stars_in_full,
    is_confirmed,
from reference.stars
