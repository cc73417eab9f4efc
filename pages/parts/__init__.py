"""What pages share: the desk of numbers, the frame round a page, and pieces to show."""
