"""The community's work brief (工作情况简介): its paragraphs from the period's numbers, what is missing left as gaps."""

from reports.brief.assembled import assemble
from reports.brief.shape import Brief

__all__ = ["Brief", "assemble"]
