"""The plan of a campaign: which open criteria reach the bar in the fewest days, and what breaks when one slips.

Pure: dataclasses in, plan out. Exact: 0/1 programs solved by HiGHS without a gap.
"""
