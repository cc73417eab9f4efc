"""Shall we make it: evidenced points of a campaign up to its deadline, told from its own pace and its owners' record.

docs/campaign_forecast.md says how it works and how far it can be trusted.
"""
