"""A deck as an Excel workbook: the definitions first, then a sheet a slide with its numbers and a native chart."""

from reports.workbook.book import build

__all__ = ["build"]
