"""A table as a file that opens whole: CSV for Excel, a workbook that says what was asked, Parquet with its types."""

from questions.downloads.columnar import parquet
from questions.downloads.separated import csv
from questions.downloads.workbook import TooManyRows, xlsx

__all__ = ["TooManyRows", "csv", "parquet", "xlsx"]
