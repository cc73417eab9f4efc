"""What was mended or taken for granted while reading, counted by rule. A repair keeps the value; a reject does not."""

import duckdb

from etl.insert import insert
from translations.say import both
from warehouse.contracts import Column, Source

# written in English; zh_CN/LC_MESSAGES/pages_repairs.po holds the Chinese
RULES = {
    "full_width": "Full-width digits or letters were read as plain ones.",
    "blanks": "Blanks, line breaks or apostrophes inside the cell were taken out.",
    "lower_x": "A small x at the end of the ID number was made a capital X.",
    "upgraded": "An ID number of 15 digits was upgraded to 18.",
    "about": "The number is only about right (约50, 50余人); the number itself was taken.",
    "range": "A range was given (5-6人); its lower end was taken.",
    "numeral": "The number was written in Chinese numerals.",
    "first_phone": "Several telephone numbers stand in the cell; the first good one was taken.",
    "name_note": "A note behind the name was taken off (户主, 已故). Deaths and moves count only in their own columns.",
    "month_only": "Only the month was given; its first day was taken.",
    "date_range": "Several days were given; the first one was taken.",
    "ditto": "The cell said 'as above'; what stands in the row above was taken.",
    "day_order": "Day, month and a year of two digits stood in another order than ours; the whole column told which.",
    "serial": "The day stood there as a bare number of Excel or of a time stamp.",
    "year_supplied": "The year was missing; it was taken from the title, the sheet's name or the file's name.",
    "sex_by_id": "A bare 0, 1 or 2 for the sex was read by what the ID numbers of the same file say.",
    "corrected": "A known error was put right; data/reference/corrections.toml says why.",
    "from_address": "Building, entrance and flat were taken out of the address.",
}
# what a cell may have meant otherwise: such cells are kept as delivered in people.duckdb
DOUBTS = (
    "about",
    "range",
    "first_phone",
    "name_note",
    "month_only",
    "date_range",
    "year_supplied",
    "ditto",
    "day_order",
)
WIDE = "when regexp_matches(cell, '[０-９Ａ-Ｚａ-ｚ]') then 'full_width'"
SQL = {
    "text": f"case when value = cell then null {WIDE} else 'blanks' end",
    "name": "case when value = cell then null when length(clean(cell)) > length(value) then 'name_note' "
    f"{WIDE} else 'blanks' end",
    "id_number": "case when value = cell then null when regexp_full_match(id_text(cell), '\\d{15}') then 'upgraded' "
    f"{WIDE} when contains(cell, 'x') then 'lower_x' else 'blanks' end",
    "phone": f"case when value = cell then null when len(phones(cell)) > 1 then 'first_phone' {WIDE} end",
    "number": f"coalesce(number_repair, case {WIDE} end)",
    "date": f"coalesce(date_repair(cell), case {WIDE} end)",
}
NONE = "cast(null as varchar)"
LIKE = {"integer": "number"}


def of(column: Column) -> str:
    """The repair a readable cell of a column needed, as SQL over `cell` and `value`; null = none."""
    return SQL.get(LIKE.get(column.type, column.type), NONE)


def note(con: duckdb.DuckDBPyConnection, source: Source, column: Column, found: set[str]) -> None:
    """Count the repairs of words.<column> into raw.repairs, and keep the doubtful cells in raw.doubts."""
    if not found:
        return
    words, staged = f'words."{column.name}"', f"staging.{source.name}"
    joined = f'from {staged} join {words} on {staged}."{column.name}" = cell where repair is not null'
    con.execute(
        f"insert into raw.repairs select load_id, ?, repair, count(*) {joined} group by all", [column.name]
    )
    if found & {*DOUBTS}:
        con.execute(
            f"insert into raw.doubts select load_id, row_no, ?, cell, repair {joined} and repair in ?",
            [column.name, DOUBTS],
        )


def fill_rules(con: duckdb.DuckDBPyConnection) -> None:
    """raw.repair_rules: every rule with its sentence."""
    sentences = [(rule, both(sentence)) for rule, sentence in RULES.items()]
    insert(con, "raw.repair_rules", [(rule, each["zh"], each["en"]) for rule, each in sentences])
