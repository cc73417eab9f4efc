"""Typical questions in the words of a secretary, as data: one `.toml` a topic. None of them is a query of the code."""

from questions.known.listed import Known, load, of_estate, period

__all__ = ["Known", "load", "of_estate", "period"]
