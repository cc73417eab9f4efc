"""A deck as a PowerPoint file: native charts and tables, a theme of our own, nothing that cannot be edited."""

from reports.powerpoint.presentation import build

__all__ = ["build"]
