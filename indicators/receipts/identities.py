"""What a row is known by from build to build, ledger by ledger, whatever file and row it stands in.

number: the ledger's own number or its key, which no correction touches; of ledgers without one what the row says.
part_1 to part_5: what it says, in the order in which it is put right most often. Residents, households and staff are
known by the subject of a definition, a day of attendance by subject and day, and rows of every ledger that is not
named here by the key of its table, which is the subject of its definitions.
"""

from warehouse import tables

PARTS = ("part_1", "part_2", "part_3", "part_4", "part_5")
BY_DAY = ("attendance_days", "attendance_exports")
IDENTITIES = {
    # whose service it was is not what a row is known by: it changes with the register of residents
    "service_records": """
        select
            load_id, row_no, due_date::varchar as part_1,
            concat_ws(' ', channel, estate, staff_id) as part_2,
            concat_ws(' ', received_date, received_hour) as part_3,
            concat_ws(' ', platform, "window", service_point, item) as part_4,
            resident_id as part_5,
            case
                when record_no is not null then concat_ws(' ', platform, "window", record_no)
                else concat_ws('|', part_1, part_2, part_3, part_4)
            end as number,
        from core.service_records {only}
    """,
    "points_entries": """
        select
            load_id, row_no, null as number, points::varchar as part_1, concat_ws(' ', category, remark_key) as part_2,
            entry_date::varchar as part_3, item as part_4, staff_id as part_5,
        from core.points_entries
    """,
    "review_ratings": """
        select
            load_id, row_no, null as number, null as part_1, rating::varchar as part_2, rater_group as part_3,
            rated_date::varchar as part_4, staff_id as part_5,
        from core.review_ratings
    """,
    "criteria": """
        select
            criteria.load_id, criteria.row_no, null as number, criterion_no::varchar as part_1,
            criteria.points::varchar as part_2, criterion as part_3, area as part_4, campaigns.name as part_5,
        from core.criteria
        inner join core.campaigns using (campaign_id)
    """,
    "evidence_items": """
        select
            evidence_items.load_id, evidence_items.row_no, null as number, evidence_date::varchar as part_1,
            "document" as part_2, activity as part_3, title as part_4,
            concat_ws(' ', campaigns.name, criteria.area, criterion) as part_5,
        from core.evidence_items
        left join core.criteria using (criterion_id)
        left join core.campaigns using (campaign_id)
    """,
    "honors": """
        select
            load_id, row_no, name as number, null as part_1, null as part_2, null as part_3, null as part_4,
            null as part_5,
        from core.honors
    """,
    "star_households": """
        select
            load_id, row_no, concat_ws(' ', "year", household_id) as number, null as part_1, null as part_2,
            null as part_3, null as part_4, null as part_5,
        from core.star_households
    """,
    "tasks": """
        select
            load_id, row_no, null as number, null as part_1, due_date::varchar as part_2,
            assigned_date::varchar as part_3, title as part_4, staff_id as part_5,
        from core.tasks
    """,
    "training": """
        select
            load_id, row_no, null as number, null as part_1, organiser as part_2, "day"::varchar as part_3,
            topic as part_4, staff_id as part_5,
        from core.training
    """,
    # counted by the person, known by the row
    "activity_participants": """
        select
            load_id, row_no, participant_id as number, null as part_1, null as part_2, null as part_3, null as part_4,
            null as part_5,
        from core.activity_participants
    """,
    "volunteer_hours": """
        select
            load_id, row_no, service_id as number, null as part_1, null as part_2, null as part_3, null as part_4,
            null as part_5,
        from core.volunteer_hours
    """,
}


# Ledgers whose rows are known by the subjects of their definitions: every subject there is.
SUBJECTS = {
    "residents": """
        select resident_id as number from core.residents
        union all
        select distinct household_id from core.residents_monthly
    """,
    "staff": "select staff_id as number from core.staff",
    **dict.fromkeys(BY_DAY, "select concat_ws(' ', staff_id, \"day\") as number from core.attendance_days"),
}
# bits of a hash: a number stands alone, of the short ones five stand together
SHORT, LONG = 16, 40


def sql(sources: tuple[str, ...], only: str = "") -> str:
    """Rows of these ledgers with what they are known by; of ledgers known by their subjects none.

    only: a join that may keep fewer rows of a long ledger.
    """
    queries = [IDENTITIES[source].format(only=only) for source in sources if source in IDENTITIES]
    nothing = ", ".join(f"null as {name}" for name in ("load_id", "row_no", "number", *PARTS))
    queries = queries or [f"select {nothing} where false"]
    said = ", ".join(f"coalesce({name}, '')" for name in PARTS)
    return f"""
        select * replace (coalesce(number, concat_ws('|', {said})) as number)
        from ({" union all by name ".join(queries)})
    """


def all_of(source: str) -> str:
    """Query for the numbers of every row of a ledger, counted or not."""
    chosen = SUBJECTS.get(source) or (sql((source,)) if source in IDENTITIES else _keys_of(source))
    return f"select {hashed('number', LONG)} as number from ({chosen}) where number is not null"


def _keys_of(source: str) -> str:
    table = next((each for each in tables.TABLES if each.full_name == f"core.{source}"), None)
    return (
        f"select {table.key[0]} as number from {table.full_name}"
        if table
        else "select null as number where false"
    )


def hashed(text: str, bits: int) -> str:
    """0 for null. md5, which is the same in every version of DuckDB."""
    return f"coalesce(md5_number_lower({text}) & {2**bits - 1}, 0)::ubigint"
