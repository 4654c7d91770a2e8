"""The touch kiosk: from the question to the number on paper."""
