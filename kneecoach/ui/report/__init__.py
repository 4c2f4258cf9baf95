"""The report: one page of what was done in a period, to take along."""
