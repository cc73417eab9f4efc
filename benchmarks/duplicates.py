"""Precision and recall of finding people listed twice: python -m benchmarks.duplicates FOLDER

FOLDER holds dataset1.csv of FEBRL (the truth is in the ids) and fake_1000.csv of Splink (the truth is its cluster).
"""

import sys
from pathlib import Path

import duckdb

from etl import same_people

FEBRL = """
    select
        0 as load_id,
        row_number() over () as row_no,
        split_part(trim(rec_id), '-', 2) as truth,
        nullif(trim(soc_sec_id), '') as number,
        number as written_number,
        nullif(trim(concat_ws(' ', nullif(trim(given_name), ''), nullif(trim(surname), ''))), '') as name,
        nullif(trim(date_of_birth), '') as birth_date,
        null::varchar as sex,
        nullif(trim(concat_ws(' ', nullif(trim(street_number), ''), nullif(trim(address_1), ''))), '') as place,
        null::varchar as phone,
    from read_csv(?, all_varchar = true, normalize_names = true)
"""
SPLINK = """
    select
        0 as load_id,
        row_number() over () as row_no,
        cluster as truth,
        null::varchar as number,
        null::varchar as written_number,
        nullif(trim(lower(concat_ws(' ', first_name, surname))), '') as name,
        replace(dob, '-', '') as birth_date,
        null::varchar as sex,
        null::varchar as place,
        email as phone,
    from read_csv(?, all_varchar = true)
"""
MEASURED = """
    with found as (
        select distinct least(row_no, other_row_no) as one, greatest(row_no, other_row_no) as other
        from pairs
        where list_contains(?, reason) or ?
    ),
    true_pairs as (
        select one.row_no as one, other.row_no as other
        from people as one
        join people as other on one.truth = other.truth and one.row_no < other.row_no
    )
    select
        (select count(*) from found),
        (select count(*) from true_pairs),
        (select count(*) from found semi join true_pairs using (one, other)),
"""


def main() -> None:
    folder = Path(sys.argv[1])
    for file, query in (("dataset1.csv", FEBRL), ("fake_1000.csv", SPLINK)):
        with duckdb.connect() as con:
            con.execute(f"create table people as {query}", [str(folder / file)])
            con.execute(f"create table pairs as {same_people.pairs('people', 'people')}")
            for words, is_likely_too in (("certain", False), ("certain and likely", True)):
                _print(con, f"{file}, {words}", is_likely_too)


def _print(con: duckdb.DuckDBPyConnection, what: str, is_likely_too: bool) -> None:
    found, true, right = con.execute(MEASURED, [list(same_people.CERTAIN), is_likely_too]).fetchone()
    precision = f"{right / found:.1%}" if found else "none found"
    print(f"{what}: {found} pairs found, {true} true, precision {precision}, recall {right / true:.1%}")


if __name__ == "__main__":
    main()
