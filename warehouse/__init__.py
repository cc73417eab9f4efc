"""The border: what a build promises, and how builds are named, found, opened and published. Knows no files."""
