"""Finding a service by everyday words: names and keywords of the catalogue, best first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from shared.rules.mall import Mall, Service

_WORD = re.compile(r"[a-z0-9]+")
_ENOUGH = 0.55
_FILLER = frozenset(
    "saya mau ingin cara buat urus mengurus bikin untuk di ke dan atau yang dengan tolong minta".split()
)


def find_services(mall: Mall, text: str, limit: int = 8) -> list[tuple[Service, float, str]]:
    """Services whose code, name or keywords fit ``text``, with a score from 0 to 1 and the words that matched."""
    wanted = _words(text)
    telling = [word for word in wanted if word not in _FILLER] or wanted
    if not telling:
        return []
    scored = [(service, *_score(service, text, telling)) for service in mall.services]
    good = [row for row in scored if row[1] >= _ENOUGH]
    good.sort(key=lambda row: (-row[1], row[0].code))
    return good[:limit]


def _score(service: Service, text: str, wanted: list[str]) -> tuple[float, str]:
    if text.strip().casefold() == service.code.casefold():
        return 1.0, service.code
    phrases = [*service.keywords, service.short_name, service.name, service.name_en]
    best, matched = 0.0, ""
    for phrase in filter(None, phrases):
        score = _phrase_score(wanted, _words(phrase))
        if score > best:
            best, matched = score, phrase
    return best, matched


def _phrase_score(wanted: list[str], offered: list[str]) -> float:
    """How well ``wanted`` is covered by ``offered``; a short phrase that is covered whole counts for more."""
    if not offered:
        return 0.0
    hits = [max((_alike(word, other) for other in offered), default=0.0) for word in wanted]
    covered = sum(hits) / len(wanted)
    used = sum(max((_alike(other, word) for word in wanted), default=0.0) for other in offered) / len(offered)
    return round(0.8 * covered + 0.2 * used, 4)


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if len(one) < 4 or len(other) < 4:
        return 0.0
    ratio = SequenceMatcher(None, one, other).ratio()
    return ratio if ratio >= 0.8 else 0.0


def _words(text: str | Iterable[str]) -> list[str]:
    return _WORD.findall(str(text).casefold())
