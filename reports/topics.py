"""Where the indicators of a topic are shown."""

# topic to page
PAGES = {
    "population": "demographics", "services": "services", "organisation": "organisation", "livelihood": "livelihood",
    "safety": "safety", "facilities": "facilities", "staff": "staff", "campaigns": "honours",
}  # fmt: skip
