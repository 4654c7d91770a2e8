"""What makes a ticket its holder's: a random code that nobody guesses and nobody has to spell."""

from __future__ import annotations

from shared.actions.hall import new_code


def test_codes_are_random_short_and_plain() -> None:
    codes = {new_code() for _ in range(2_000)}
    assert len(codes) == 2_000
    for code in codes:
        assert len(code) * 4 >= 64, "bits"
        assert len(code) <= 40, "the QR text has 64 characters in all"
        assert code.isascii()
        assert code.isalnum()
    for place in range(20):
        assert len({code[place] for code in codes}) == 16, "every place differs"
