"""Two ledgers judged side by side: neither meets what the other writes down on the way."""

import re
from contextlib import closing

import community
from etl import desk
from etl.judge import LOGS
from etl.sources import SOURCES

# a macro or table through which a rule may ask of another ledger
ASKED = re.compile(r"\b(typed|staging)\.(\w+)|\b(is_known_criterion|is_asked_for)\b|\breference\.(\w+)")


def test_logs_ask_nothing_of_other_ledgers_but_the_roster():
    asked = {
        source.name: {
            found
            for rule in (
                *source.row_rules,
                *(each for column in source.columns for each in column.constraints),
            )
            for found in ASKED.findall(rule.test)
        }
        for source in SOURCES
    }
    assert any(found[2] for found in asked["evidence_items"])  # so that the search is known to find
    for log in LOGS:
        others = {found for found in asked[log.name] if log.name not in found and "staff_words" not in found}
        assert others == set(), log.name


def test_scratch_tables_of_two_lanes_do_not_meet(tmp_path):
    with closing(desk.open_desk(tmp_path, community.load())) as con:
        lanes = [desk.another(con), desk.beside(con)]
        for number, lane in enumerate(lanes):
            lane.execute(f"create or replace table words.day as select {number} as lane")
            lane.execute(f"create or replace table scratch.found as select {number} as lane")
        for number, lane in enumerate(lanes):
            for table in ("words.day", "scratch.found"):
                assert lane.execute(f"from {table}").fetchall() == [(number,)]
            lane.execute("insert into raw.resent select lane, lane from words.day")
        assert con.execute("select row_no from raw.resent order by all").fetchall() == [(0,), (1,)]
