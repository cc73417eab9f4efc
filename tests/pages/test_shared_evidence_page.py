"""Shared evidence on the pages of honours and of a campaign, against the build itself."""

import json
import re

import pytest

from tests.pages.screen import opened
from warehouse import connection

pytestmark = pytest.mark.usefixtures("served")


def pieces(app) -> dict[str, str]:
    """Words of each piece of the page."""
    return {
        each.proto.id.rsplit("-", 1)[-1]: " ".join(
            json.loads(each.proto.json)[part] for part in ("above", "below")
        )
        for each in app.get("bidi_component")
    }


def cells(said: str) -> list[list[str]]:
    rows = re.findall(r"<tr>(.*?)</tr>", said)[1:]
    return [
        [re.sub(r"<[^>]+>", " ", cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)]
        for row in rows
    ]


def asked(built, sql: str) -> list[tuple]:
    with connection.open_warehouse(built) as con:
        return con.execute(sql).fetchall()


def test_what_is_missing_in_several_campaigns_stands_first_with_their_names(built):
    lines = cells(pieces(opened("honours", lang="zh"))["first"])
    names = [name for (name,) in asked(built, "select name from core.campaigns")]
    counts = [sum(name in line[1] for name in names) for line in lines]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 3
    tagged = asked(built, """
        select distinct campaigns.name from core.criteria_activities
        join core.criteria using (criterion_id) join core.campaigns using (campaign_id)
        where activity = '2026年重阳敬老活动'
    """)  # fmt: skip
    assert lines[0][0] == "2026年重阳敬老活动"
    assert all(name in lines[0][1] for (name,) in tagged)


def test_the_map_says_what_the_gathering_serves(built):
    said = pieces(opened("honours", lang="zh"))["shared"]
    [(campaigns, criteria)] = asked(built, """
        select count(distinct campaign_id), count(distinct criterion_id)
        from core.evidence_items join core.criteria using (criterion_id)
        where activity_id = '2025-10-29 重阳敬老活动' and not is_repeat
    """)  # fmt: skip
    assert f"重阳敬老活动用于{campaigns}项创建的{criteria}条标准" in said
    assert campaigns == 3


def test_a_photo_claimed_twice_is_told_on_both_pages_with_both_places():
    for app in (opened("honours", lang="zh"), opened("campaign", lang="zh", view="list")):
        said = pieces(app)["against"]
        assert "2处佐证违规重复使用，1处不计分" in said
        first, second = cells(said)
        assert re.sub(r"\s+", " ", first[1]).split(" ② ") == [
            "① 环境整治每月一次 五星级社区，2026年6月13日", "楼道无堆物 五星级社区，2026年6月20日",
        ]  # fmt: skip
        assert "②不计分" in first[2]
        assert "不可共用" in second[2]


def test_a_campaign_that_no_rule_is_broken_in_says_nothing_of_it(built):
    [(green,)] = asked(built, "select campaign_id from core.campaigns where name = '绿色社区'")
    assert "against" not in pieces(opened("campaign", lang="zh", campaign=green, view="list"))
