"""Lists of criteria looked at as a whole: what their areas add up to, what waits for what, who waits in a circle."""

import duckdb

from warehouse.contracts import Source

# of rows with the same key the latest stands, as etl/duplicates.py will have it
LISTED = """
    create or replace temp table listed as
    select
        load_id, row_no, folded(campaign) as campaign, area, folded(criterion) as criterion,
        criterion as words, compact(list_no) as list_no, rule, points, area_points, evidence, prerequisites,
    from typed.criteria
    qualify row_number() over (
        partition by campaign, area, criterion order by load_id desc, row_no desc
    ) = 1
"""
# rows turned away that did not come back mended, and numbers that several criteria have
AWAY = """
    create or replace temp table away as
    select
        folded(campaign) as campaign, folded(area) as area, folded(criterion) as criterion, compact(list_no) as list_no,
    from staging.criteria
    where (load_id, row_no) in (select (load_id, row_no) from raw.faults where is_row_rejected)
        and not exists (
            select 1 from listed
            where listed.campaign = folded(criteria.campaign) and listed.criterion = folded(criteria.criterion)
        )
"""
DOUBLED = """
    create or replace temp table doubled as
    select campaign, list_no
    from (select campaign, list_no from listed union all select campaign, list_no from away)
    where list_no is not null
    group by all
    having count(*) > 1
"""
# A bonus stands outside of the area's total. Told once an area, at its first row; not while a row of the area, or one
# that names none, is turned away: its points are missing in the sum.
TOTALS = """
    insert into raw.faults
    with judged as (
        select
            campaign, area, max(area_points) as stated,
            coalesce(sum(points) filter (coalesce(rule_kind(rule_pieces(rule)), '') <> 'bonus'), 0) as total,
            min((load_id, row_no)) as first_row,
        from listed
        group by all
    )
    select
        first_row[1], first_row[2], '',
        format('{} {:g} ≠ {:g}', coalesce(area, ''), total, stated), 'area_total', false
    from judged
    where abs(total - stated) > 0.001
        and not exists (
            select 1 from away
            where coalesce(away.campaign, judged.campaign) = judged.campaign
                and coalesce(away.area, folded(judged.area)) is not distinct from folded(judged.area)
        )
"""
# Criteria may hold a 、 themselves: a cell is first parted by ; and only a part that is none of them by 、 too.
WANTED = """
    create or replace temp table wanted as
    with known as (
        select campaign, criterion as word, criterion from listed
        union
        select campaign, list_no, min(criterion) from listed
        where list_no is not null and (campaign, list_no) not in (select (campaign, list_no) from doubled)
        group by campaign, list_no
    ),
    parted as (
        select
            load_id, row_no, campaign, criterion,
            trim(unnest(string_split_regex(prerequisites, '[;；\n]'))) as part,
        from listed
        where prerequisites is not null
    ),
    parts as (
        select parted.* replace (
            unnest(case
                when exists (
                    select 1 from known where known.campaign = parted.campaign and known.word = compact(parted.part)
                ) then [part]
                else several(part)
            end) as part
        )
        from parted
    )
    select distinct
        parts.load_id, parts.row_no, parts.campaign, parts.criterion, parts.part,
        known.criterion as prerequisite,
    from parts
    left join known on known.campaign = parts.campaign and known.word = compact(parts.part)
    where parts.part <> ''
"""
# A row turned away is known all the same: its own fault is told already.
UNKNOWN = """
    insert into raw.faults
    select load_id, row_no, '', part, 'unknown_prerequisite', false
    from wanted
    where prerequisite is null
        and (campaign, compact(part)) not in (
            select (folded(campaign), unnest([folded(criterion), compact(list_no)]))
            from staging.criteria
            where campaign is not null and criterion is not null
        )
"""
# Of several criteria with the same number none can be meant.
AMBIGUOUS = """
    insert into raw.faults
    select load_id, row_no, '', part, 'ambiguous_prerequisite', false
    from wanted
    where prerequisite is null
        and (campaign, compact(part)) in (select (campaign, list_no) from doubled)
"""
REACHED = """
    create or replace temp table reached as
    with recursive reached as (
        select campaign, criterion, prerequisite from wanted where prerequisite is not null
        union
        select reached.campaign, reached.criterion, wanted.prerequisite
        from reached
        join wanted on wanted.campaign = reached.campaign and wanted.criterion = reached.prerequisite
        where wanted.prerequisite is not null
    )
    select * from reached
"""
LINKS = """
    create or replace table reference.criteria_links as
    select distinct
        campaign, criterion, prerequisite,
        exists (
            select 1 from reached
            where reached.campaign = wanted.campaign
                and reached.criterion = wanted.prerequisite and reached.prerequisite = wanted.criterion
        ) as is_circular,
    from wanted
    where prerequisite is not null
"""
MOST = 8  # criteria in a circle that is named; a longer one is told by this many of its members
CIRCLES = f"""
    insert into raw.faults
    with recursive ways as (
        select campaign, criterion as first, prerequisite as last, [criterion, prerequisite] as way
        from reference.criteria_links
        where is_circular
        union all
        select ways.campaign, first, links.prerequisite, list_append(way, links.prerequisite)
        from ways
        join reference.criteria_links as links
            on links.campaign = ways.campaign and links.criterion = ways.last and links.is_circular
        where last <> first
            and len(way) <= {MOST}
            and (links.prerequisite = first or not list_contains(way, links.prerequisite))
    ),
    shortest as (
        select campaign, first as criterion, arg_min(way, (len(way), way)) as way
        from ways
        where last = first
        group by all
    ),
    said as (
        select campaign, criterion, words, row_number() over (order by load_id, row_no) as order_no
        from listed
        qualify row_number() over (partition by campaign, criterion order by load_id, row_no) = 1
    ),
    circular as (
        select distinct campaign, criterion from reference.criteria_links where is_circular
    ),
    steps as (
        select campaign, criterion, unnest(way[:-2]) as step, generate_subscripts(way[:-2], 1) as place,
        from shortest
    ),
    -- every member tells the circle alike: from the one that stands first in the list
    turned as (
        select
            steps.*, said.words, said.order_no,
            arg_min(place, order_no) over whole as first, count(*) over whole as n,
        from steps
        join said on said.campaign = steps.campaign and said.criterion = steps.step
        window whole as (partition by steps.campaign, steps.criterion)
    ),
    ways_told as (
        select
            campaign, criterion,
            string_agg(words, ' → ' order by (place - first + n) % n) || ' → ' || arg_min(words, order_no) as circle,
        from turned
        group by all
    ),
    members_told as (
        select there.campaign, there.criterion, string_agg(words, '、' order by order_no) as members
        from reached as there
        join reached as back
            on back.campaign = there.campaign
            and back.criterion = there.prerequisite and back.prerequisite = there.criterion
        join said on said.campaign = there.campaign and said.criterion = there.prerequisite
        group by all
    ),
    named as (
        select campaign, criterion, coalesce(circle, members) as circle
        from circular
        join members_told using (campaign, criterion)
        left join ways_told using (campaign, criterion)
    )
    select load_id, row_no, '', circle, 'prerequisite_circle', false
    from listed
    join named using (campaign, criterion)
"""


AREAS = """
    insert into raw.faults
    select bars.load_id, bars.row_no, '', bars.area, 'unknown_area', false
    from (
        select load_id, row_no, folded(campaign) as campaign, unnest(area_bars(area_bars)).area as area
        from typed.campaigns
    ) as bars
    semi join listed on listed.campaign = bars.campaign
    anti join listed on listed.campaign = bars.campaign and folded(listed.area) = folded(bars.area)
"""
ASKED = """
    create or replace table reference.requirement_words as
    select distinct campaign, criterion, unnest(list_concat(
        list_transform(asked_for(evidence), lambda part: folded(part)),
        list_transform(range(1, len(asked_for(evidence)) + 1), lambda n: cast(n as varchar))
    )) as word
    from listed
"""


def check(con: duckdb.DuckDBPyConnection) -> None:
    """Faults of `typed.criteria` as a whole; reference.criteria_links and requirement_words: what waits for what, and
    which papers are asked for."""
    for sql in (
        LISTED,
        AWAY,
        DOUBLED,
        TOTALS,
        WANTED,
        UNKNOWN,
        AMBIGUOUS,
        REACHED,
        LINKS,
        CIRCLES,
        AREAS,
        ASKED,
    ):
        con.execute(sql)


def take_down(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """What later sheets may refer to: campaigns with their deadline; criteria by their words, even if turned away."""
    if source.name == "campaigns":
        con.execute(
            "create or replace table reference.campaign_words as "
            "select folded(campaign) as campaign, max(deadline) as deadline from typed.campaigns group by all"
        )
    if source.name == "criteria":
        con.execute(
            "create or replace table reference.criterion_words as "
            "select distinct folded(campaign) as campaign, folded(criterion) as criterion from staging.criteria"
        )
