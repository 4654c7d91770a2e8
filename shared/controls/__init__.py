"""QML controls that every program uses: import shared.controls."""
