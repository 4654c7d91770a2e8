"""The `antrean` command, one file per verb family."""
