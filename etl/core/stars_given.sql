-- One row per household put up and star it was given, where they are named.
with given as (
    select
        load_id,
        row_no,
        year,
        unnest(stars) as word,
    from build.star_standing
    semi join typed.star_households using (load_id, row_no)
)

select
    core.star_households.nomination_id,
    reference.stars.star_no,
    reference.stars.star,
from given
inner join core.star_households using (load_id, row_no)
inner join reference.stars
    on given.word = bare_star(reference.stars.star)
    and given.year >= reference.stars.year_from
    and given.year < coalesce(reference.stars.year_until, 9999)
