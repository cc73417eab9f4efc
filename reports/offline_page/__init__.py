"""A deck as one page for a browser without a network: charts to point at, each slide on a sheet of its own in print."""

from reports.offline_page.page import build

__all__ = ["build"]
