"""Likely pairs of residents as a person is asked about them: both rows, what agrees and differs, the answer so far."""

import duckdb
import pyarrow as pa

from etl import decisions
from translations.say import both
from warehouse import decided

# A person is known again by a good number, else by all that is written.
WHO_MEETS = """
    with people as (
        select
            load_id, row_no,
            coalesce(number, concat_ws(
                '|', coalesce(written_number, ''), coalesce(name, ''), coalesce(birth_date, ''),
                coalesce(sex, ''), coalesce(place, ''), coalesce(phone, '')
            )) as text,
        from (from scratch.known_people union all from scratch.unknown_people)
    )
    select same.*, one.text || '||' || other.text
    from scratch.same as same
    join people as one on (one.load_id, one.row_no) = (same.load_id, same.row_no)
    join people as other on (other.load_id, other.row_no) = (same.other_load_id, same.other_row_no)
"""
# what a person is shown, and the column that is compared for it
SHOWN = {
    "name": "name", "id_number": "written_number", "sex": "sex", "birth_date": "birth_date", "address": "place",
    "phone": "phone",
}  # fmt: skip
PEOPLE = "(from scratch.known_people union all from scratch.unknown_people)"


def take_decisions(con: duckdb.DuckDBPyConnection) -> None:
    """scratch.decided: scratch.same with the id of each pair and, where a person has given one, the answer."""
    rows = con.execute(WHO_MEETS).fetchall()
    answers = decided.known(decided.PAIRS)
    pairs = decisions.pair_ids([text for *_, text in rows])
    names = ("load_id", "row_no", "other_load_id", "other_row_no", "reason")
    columns = {name: [row[at] for row in rows] for at, name in enumerate(names)}
    columns |= {"pair": pairs, "answer": [answers.get(pair) for pair in pairs]}
    kinds = [pa.int32()] * 4 + [pa.string()] * 3
    arrays = [pa.array(column, kind) for column, kind in zip(columns.values(), kinds, strict=True)]
    con.register("pairs", pa.table(arrays, names=list(columns)))
    con.execute("create or replace table scratch.decided as select * from pairs")
    con.unregister("pairs")


def keep(con: duckdb.DuckDBPyConnection) -> None:
    """raw.likely_same: pairs to be decided and those decided; raw.likely_people: the rows they are made of.

    A row that was found to be somebody for certain asks for nothing any more.
    """
    sentences = [{"reason": name, **both(text)} for name, text in decisions.REASONS.items()]
    con.register("sentences", pa.Table.from_pylist(sentences))
    con.execute(f"""
        insert into raw.likely_same by name
        select
            pairs.*, sentences.zh as message_zh, sentences.en as message_en,
            {_fields("=")} as agrees, {_fields("<>")} as differs,
        from scratch.decided as pairs
        join sentences using (reason)
        join {PEOPLE} as one on (one.load_id, one.row_no) = (pairs.load_id, pairs.row_no)
        join {PEOPLE} as other on (other.load_id, other.row_no) = (pairs.other_load_id, pairs.other_row_no)
        where answer is not null or (pairs.load_id, pairs.row_no) not in (select (load_id, row_no) from scratch.found)
    """)
    con.unregister("sentences")
    con.execute(f"""
        insert into raw.likely_people
        with asked as (
            select load_id, row_no from raw.likely_same
            union
            select other_load_id, other_row_no from raw.likely_same
        )
        select
            load_id, row_no, file, sheet, written_name, written_number, sex,
            try_strptime(birth_date, '%Y%m%d'), home, phone,
        from asked
        join {PEOPLE} as people using (load_id, row_no)
        join raw.loads using (load_id)
    """)


def _fields(sign: str) -> str:
    """The names of what is known of both and stands in this relation, as a list in SQL."""
    cases = ", ".join(
        f"case when one.{compared} {sign} other.{compared} then '{name}' end"
        for name, compared in SHOWN.items()
    )
    return f"list_filter([{cases}], lambda field: field is not null)"
