-- One row per Party group and time it was counted.
-- The first count holds from the day the group was formed, each until the
-- next; a group that is not dissolved stands, listed again or not.
with spelled as (
    select load_id, row_no, unnest(spelled_estates(estates)) as spelling
    from typed.party_groups
),

places as (
    select load_id, row_no, estate_of(spelling) as estate
    from spelled
),

covered as (
    select
        load_id,
        row_no,
        string_agg(distinct estate, '、' order by estate) as estates,
    from places
    where estate is not null
    group by all
),

counted as (
    select
        * exclude (estates),
        folded(party_group) as word,
    from typed.party_groups
    qualify row_number() over (
        partition by word, listed_date
        order by load_id desc, row_no desc
    ) = 1
),

spans as (
    select
        *,
        min(formed_date) over (partition by word) as formed,
        max(dissolved_date) over (partition by word) as dissolved,
        row_number() over counts as place,
        lead(listed_date) over counts as next_date,
    from counted
    window counts as (
        partition by word order by listed_date nulls first
    )
)

select
    row_key({
        'ledger': 'party_groups',
        'group': spans.word,
        'listed': spans.listed_date,
    }) as listing_id,
    row_key({'ledger': 'party_groups', 'group': spans.word}) as group_id,
    spans.party_group,
    spans.group_kind,
    covered.estates,
    spans.home_unit,
    spans.members,
    spans.formed as formed_date,
    spans.dissolved as dissolved_date,
    case when spans.place = 1 then spans.formed else spans.listed_date end
        as told_from,
    least(spans.next_date, spans.dissolved) as told_until,
    spans.load_id,
    spans.row_no,
from spans
left join covered
    on
        spans.load_id = covered.load_id
        and spans.row_no = covered.row_no
