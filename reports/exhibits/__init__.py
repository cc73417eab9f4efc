"""Exhibits: a chart with its finding, and the same numbers as a native chart of an office program."""
