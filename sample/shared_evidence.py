"""Evidence that serves several criteria: activities with the papers and points they gave, documents claimed twice."""

import tomllib
from datetime import date
from pathlib import Path

FACTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
SHARING, PLANS = FACTS["sharing"], FACTS["plans"]


def evidence() -> list[tuple[str, str, str, date, str, str, date | str]]:
    """(campaign, criterion, title, day of the paper, file, activity, its day) of every use."""
    of_activities = [
        (campaign, criterion, title, each["day"], file, each["name"], each["day"])
        for each in FACTS["activities"]
        for campaign, criterion, title, file in each["uses"]
    ]
    alone = [
        (campaign, criterion, each["title"], day, each["file"], "", "")
        for each in FACTS["documents"]
        for campaign, criterion, day in each["uses"]
    ]
    return of_activities + alone


def helpers(year: int, quarter: int, staff_no: str) -> list[tuple[date, str, str, float, str]]:
    """(day, category, item, points, activity) of what somebody earned by an activity in a quarter."""
    return [
        (each["day"], category, item, points, each["name"])
        for each in FACTS["activities"]
        if (each["day"].year, (each["day"].month + 2) // 3) == (year, quarter)
        for number, category, item, points in each["helpers"]
        if number == staff_no
    ]
