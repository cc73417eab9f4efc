"""A question asked in SQL, answered in a process of its own. Kept empty: the process must start quickly."""
