"""Every clip that a hall needs: the words of any call, and the names of its own agencies, rooms and places."""

from __future__ import annotations

from shared.devices.speech_phrases import Piece, common_pieces, pieces
from shared.ports.voice import Announcement, Language
from shared.rules.mall import Mall


def needed_pieces(language: Language, mall: Mall | None) -> list[Piece]:
    """Each clip once, those of every hall first. Without ``mall`` no names."""
    found = {piece.key: Piece(piece.key, piece.text) for piece in common_pieces(language)}
    for call in _calls(mall, language) if mall is not None else ():
        for piece in pieces(call):
            found.setdefault(piece.key, Piece(piece.key, piece.text))
    return list(found.values())


def _calls(mall: Mall, language: Language) -> list[Announcement]:
    """One call at every counter, said as in the whole hall: with agency, room and floor."""
    calls = []
    for plan in mall.counters:
        agency, room = mall.agency[plan.agency], mall.room[plan.room]
        name, label = agency.spoken_name or agency.short_name, plan.label or plan.id
        calls.append(Announcement(f"{agency.prefix}001", label, name, language, room=room.name, floor=room.floor))
    return calls
