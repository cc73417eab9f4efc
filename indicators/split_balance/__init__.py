"""三分: is the work fairly shared by estate patch and by service window, and which move of a patch border would even
it out. Tasks are counted in `indicators.workload`.
"""
