"""Tests mirror the tree; rows are drawn small and in view, expected values worked out a second way."""
