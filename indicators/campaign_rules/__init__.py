"""How a criterion scores, when an event closes a campaign, whether one passes. Pure: reads no numbers."""
