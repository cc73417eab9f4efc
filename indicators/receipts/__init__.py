"""Numbers quoted by a code: what a receipt holds of them, and why the number is another one later."""
