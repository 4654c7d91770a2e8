"""Keys that work while another program has the keyboard, and the place that a docked window asks the session for."""
