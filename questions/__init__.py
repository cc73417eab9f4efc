"""What is asked of the data beyond the pages: by hand, in SQL, as lists that lead to action."""
