"""三分三制 step by step: ledgers, parts, intervals, ties, movement, what-if. Pure but for `ledgers.read`."""
