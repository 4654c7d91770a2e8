"""``python -m shared VERB``: the same as ``antrean VERB``."""

from shared.commands.main import main

if __name__ == "__main__":
    main()
