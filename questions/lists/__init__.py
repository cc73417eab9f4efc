"""Lists that lead to action: who or what is eligible and not served yet, one definition a list."""
