"""The database: the journal of every session, and the log made from it."""
