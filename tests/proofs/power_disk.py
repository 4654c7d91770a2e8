"""A disk of which only the synced part is certain: what it may hold after a power cut, drawn at random."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from tests.proofs.power_trace import Op

SECTOR, PAGE = 512, 4096


@dataclass
class File:
    """A file's certain content, and what was asked since: (place in the order, what)."""

    safe: bytearray = field(default_factory=bytearray)
    asked: list[tuple[int, Op]] = field(default_factory=list)


@dataclass
class Disk:
    """Files, names and what is certain of both. A name belongs to its folder and is certain once that was synced."""

    root: Path
    names: dict[str, File | None] = field(default_factory=dict)
    """Certain names; ``None`` is a folder."""
    asked: list[tuple[int, Op, File | None]] = field(default_factory=list)
    """Changes of names that are not certain yet."""
    now: dict[str, File | None] = field(default_factory=dict)
    """Names as the running programs see them."""
    done: int = 0

    def do(self, op: Op) -> None:
        """One more thing asked of the disk."""
        place, self.done = self.done, self.done + 1
        if op.what in {"write", "size"}:
            self._file(op.path).asked.append((place, op))
        elif op.what == "sync":
            self._sync(op)
        elif op.what in {"make", "folder"}:
            self._name(place, op, op.path, File() if op.what == "make" else None)
        elif op.what == "link":
            self._name(place, op, op.to, self._file(op.path))
        elif op.what == "drop":
            self.asked.append((place, op, None))
            del self.now[op.path]

    def _file(self, path: str) -> File:
        file = self.now[path]
        assert file is not None, path
        return file

    def _name(self, place: int, op: Op, path: str, file: File | None) -> None:
        self.asked.append((place, op, file))
        self.now[path] = file

    def _sync(self, op: Op) -> None:
        file = self.now.get(op.path)
        if file is not None:
            for place, asked in file.asked:
                if place < op.since:
                    _apply(file.safe, asked)
            file.asked = [item for item in file.asked if item[0] >= op.since]
            return
        left = []
        for place, asked, made in self.asked:
            if place < op.since and str(Path(asked.to or asked.path).parent) == op.path:
                _rename(self.names, asked, made)
            else:
                left.append((place, asked, made))
        self.asked = left

    def after_cut(self, dice: random.Random) -> dict[str, bytes | None]:
        """One state that this moment's power cut may leave: each file's content, ``None`` for a folder."""
        way = dice.choice(["nothing", "everything", "beginning", "some", "some", "some"])
        keep = {"nothing": 0.0, "everything": 1.0}.get(way, dice.choice([0.1, 0.5, 0.9]))
        last = dice.randint(0, self.done)
        names = dict(self.names)
        for place, op, made in self.asked:
            if (place < last) if way == "beginning" else (dice.random() < keep):
                _rename(names, op, made)
        images: dict[int, bytes] = {}
        for file in names.values():
            if file is not None and id(file) not in images:
                images[id(file)] = _image(file, dice, way, keep, last)
        return {
            path: None if file is None else images[id(file)]
            for path, file in names.items()
            if all(str(folder) in names for folder in Path(path).parents if folder.is_relative_to(self.root) and
                   folder != self.root)
        }  # fmt: skip


def _rename(names: dict[str, File | None], op: Op, made: File | None) -> None:
    if op.what == "drop":
        names.pop(op.path, None)
    else:
        names[op.to or op.path] = made


def _apply(content: bytearray, op: Op) -> None:
    end = op.at + len(op.data)
    if op.what == "size":
        del content[op.at :]
    if len(content) < (op.at if op.what == "size" else end):
        content.extend(bytes((op.at if op.what == "size" else end) - len(content)))
    if op.what == "write":
        content[op.at : end] = op.data


def _image(file: File, dice: random.Random, way: str, keep: float, last: int) -> bytes:
    """The certain content and what happened to reach the disk of the rest: whole writes, pages, sectors, in any order.

    The file's length may have grown before its content (zeros, or what was on the disk before), or not yet.
    """
    content, kept, full = bytearray(file.safe), [], len(file.safe)
    for place, op in file.asked:
        full = op.at if op.what == "size" else max(full, op.at + len(op.data))
        if way == "beginning" and place >= last:
            if dice.random() < 0.5:
                kept += _pieces(op, SECTOR)[: dice.randint(0, 8)]
            break
        size = dice.choice([len(op.data) or 1, PAGE, SECTOR])
        pieces = _pieces(op, size) if way == "some" else [op]
        kept += [piece for piece in pieces if way == "beginning" or dice.random() < keep]
    if way == "some" and dice.random() < 0.5:
        dice.shuffle(kept)
    before = len(content)
    if way == "some" and dice.random() < 0.4 and full > before:
        content.extend(dice.randbytes(full - before) if dice.random() < 0.3 else bytes(full - before))
    for piece in kept:
        _apply(content, piece)
    if way == "some" and dice.random() < 0.2 and len(content) > before:
        del content[before + dice.randint(0, (len(content) - before) // SECTOR) * SECTOR :]
    return bytes(content)


def _pieces(op: Op, size: int) -> list[Op]:
    """A write in parts that reach the disk each for itself; parts end where the disk's own blocks do."""
    if op.what != "write":
        return [op]
    pieces, at, end = [], op.at, op.at + len(op.data)
    while at < end:
        stop = min(end, (at // size + 1) * size)
        pieces.append(Op("write", op.path, at, op.data[at - op.at : stop - op.at]))
        at = stop
    return pieces
