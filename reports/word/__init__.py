"""Word files of reports: styles, tables, native charts."""

from reports.word.document import build

__all__ = ["build"]
