"""The pages of the panel in QML."""
