"""Numbers: their definitions, the engine that counts, and what a count means beside target and past."""
