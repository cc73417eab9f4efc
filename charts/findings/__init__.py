"""Titles as findings: one sentence a figure, no full stop. Up and down are said only past noise."""

from charts.findings.campaigns import areas, burnup, campaign, honours, scores
from charts.findings.festivals import festival
from charts.findings.forecast import outlook
from charts.findings.overview import attention, not_delivered, overview
from charts.findings.population import (
    balance,
    household_sizes,
    population,
    pyramid,
    registers,
    share_since,
)
from charts.findings.services import (
    backlog,
    busiest,
    durations,
    grown,
    growth,
    intervals,
    ranking,
    signal,
    volume,
)
from charts.findings.split import border, patches, tasks
from charts.findings.staff import funnel, standing
from charts.findings.stars import over_years, rarest, selection
from charts.findings.statement import basis, in_full, statement
from charts.findings.topic import topic

__all__ = [
    "areas",
    "attention",
    "backlog",
    "balance",
    "basis",
    "border",
    "burnup",
    "busiest",
    "campaign",
    "durations",
    "festival",
    "funnel",
    "grown",
    "growth",
    "honours",
    "household_sizes",
    "in_full",
    "intervals",
    "not_delivered",
    "outlook",
    "over_years",
    "overview",
    "patches",
    "population",
    "pyramid",
    "ranking",
    "rarest",
    "registers",
    "scores",
    "selection",
    "share_since",
    "signal",
    "standing",
    "statement",
    "tasks",
    "topic",
    "volume",
]
