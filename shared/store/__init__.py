"""The queue's storage on SQLite: one file, one writer at a time, nothing acknowledged that is not on disk."""
