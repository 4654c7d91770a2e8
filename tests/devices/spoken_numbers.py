"""Numbers in words, written down independently of any library: what the voice is measured against."""

from __future__ import annotations

_DIGITS = {
    "id": "nol satu dua tiga empat lima enam tujuh delapan sembilan".split(),
    "en": "zero one two three four five six seven eight nine".split(),
}
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def digits(written: str, language: str) -> list[str]:
    """``012``: nol satu dua."""
    return [_DIGITS[language]["0123456789".index(sign)] for sign in written]


def words(number: int, language: str) -> list[str]:
    """0 to 9999 as people say it: 1012 is *seribu dua belas*, *one thousand and twelve*."""
    return _indonesian(number) if language == "id" else _english(number)


def _indonesian(number: int) -> list[str]:
    one = _DIGITS["id"]
    if number < 10:
        return [one[number]]
    if number < 20:
        return ["sepuluh"] if number == 10 else ["sebelas"] if number == 11 else [one[number - 10], "belas"]
    for size, name in ((1000, "ribu"), (100, "ratus"), (10, "puluh")):
        if number >= size:
            many, rest = number // size, number % size
            head = [f"se{name}"] if many == 1 else [one[many], name]
            return head + (_indonesian(rest) if rest else [])
    raise AssertionError(number)


def _english(number: int) -> list[str]:
    if number < 20:
        return [_DIGITS["en"][number]] if number < 10 else [_TEENS[number - 10]]
    if number < 100:
        return [_TENS[number // 10]] + ([_DIGITS["en"][number % 10]] if number % 10 else [])
    if number < 1000:
        head, rest = [_DIGITS["en"][number // 100], "hundred"], number % 100
        return head + (["and", *_english(rest)] if rest else [])
    rest = number % 1000
    head = [_DIGITS["en"][number // 1000], "thousand"]
    return head + (["and"] if 0 < rest < 100 else []) + (_english(rest) if rest else [])
