"""QML of the wall: import display.wall.views."""
