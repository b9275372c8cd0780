"""The data: reading documents, the record of what they say, and the SQLite file that keeps it."""
