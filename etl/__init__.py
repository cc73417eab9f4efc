"""From office spreadsheets to a build. Writes the warehouse, never reads it for numbers."""
