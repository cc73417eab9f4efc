-- Reference census: one row per area, year, five-year age group and sex.
select area, census_year, age_from, sex, people,
from reference.census
