"""The officer's panel: sign in to a counter, call, serve, finish."""
