"""Evidence that serves several criteria: where it is used, where a rule forbids that, and what is missing for many."""
