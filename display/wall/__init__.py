"""The wall of a waiting room: who is called, where to, who is awaited, and how the agencies are."""
