"""Which files make up a catalogue, and the raw tables in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shared.catalogue.faults import FaultList
from shared.catalogue.source import read_tree
from shared.catalogue.tree import Leaf, Node, Table, item_name

_YAML = frozenset({".yaml", ".yml"})
_MALL_FILE = "mall.yaml"
_AGENCIES = "agencies"


@dataclass(frozen=True, slots=True)
class Piece:
    """An agency as it stands in its file, with the words that lead to it there."""

    file: str
    node: Node
    place: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Raw:
    """Everything read, nothing judged."""

    file: str
    mall: Table
    agencies: tuple[Piece, ...]


def gather(path: Path, faults: FaultList) -> Raw | None:
    """The tables of the catalogue at ``path``: a folder with mall.yaml and agencies/, its mall.yaml, or one file with
    an ``agencies`` list. ``None`` when the main file cannot be read.
    """
    main = path / _MALL_FILE if _is_folder(path) else path
    mall = read_tree(main, main.name, faults)
    if mall is None:
        return None
    if "meta" in mall.entries and "name" not in mall.entries:
        mall = _from_published_list(mall)
    beside = _agency_files(main.parent / _AGENCIES)
    if "agencies" in mall.entries:
        if main.name == _MALL_FILE and beside:
            line = mall.line_of("agencies")
            faults.add(main.name, line, "agencies", "Instansi sudah ada di folder agencies. Hapus daftar di sini.")
        rows = mall.rows("agencies")
        places = [("agencies", item_name(row, index)) for index, row in enumerate(rows)]
        return Raw(main.name, mall, tuple(Piece(main.name, *pair) for pair in zip(rows, places, strict=True)))
    if not beside:
        faults.add(
            main.name, 0, "agencies", "Belum ada instansi. Buat satu berkas YAML per instansi di folder agencies."
        )
    pieces = list[Piece]()
    for file in beside:
        name = f"{_AGENCIES}/{file.name}"
        tree = read_tree(file, name, faults)
        if tree is not None:
            pieces.append(Piece(name, tree, ()))
    return Raw(main.name, mall, tuple(pieces))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _agency_files(folder: Path) -> list[Path]:
    try:
        found = [p for p in folder.iterdir() if p.suffix.lower() in _YAML and not p.name.startswith(".")]
    except (OSError, ValueError):
        return []
    return sorted(found, key=lambda p: p.name)


def _from_published_list(mall: Table) -> Table:
    # A list of services as agencies publish it (meta + agencies, name_id for the name, the head office by name only):
    # its keys are read as ours, so that the faults speak of what a mall has to add and not of every line.
    entries = {key: value for key, value in mall.entries.items() if key != "meta"}
    for agency in mall.rows("agencies"):
        if isinstance(agency, Table):
            for service in agency.rows("services"):
                if isinstance(service, Table):
                    _renamed(service)
    return Table(mall.line, entries, mall.key_lines)


def _renamed(service: Table) -> None:
    if "name_id" in service.entries and "name" not in service.entries:
        service.entries["name"] = service.entries.pop("name_id")
        service.key_lines["name"] = service.key_lines.pop("name_id")
    office = service.entries.get("head_office")
    if isinstance(office, Leaf):
        service.entries["head_office"] = Table(office.line, {"name": office}, {"name": office.line})
