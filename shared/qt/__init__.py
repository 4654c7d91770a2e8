"""Qt helpers without rules: background jobs, the feed, row lists, windows, icons, translations, sound and the log."""
