"""From a catalogue file to its tree: bytes, text, YAML or JSON, with every fault named by line."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from shared.catalogue.faults import FaultList
from shared.catalogue.tree import Branch, Leaf, Node, Table

LARGEST_BYTES = 4_000_000
DEEPEST = 12
_EMPTY = frozenset({"", "~", "null"})


def read_tree(path: Path, name: str, faults: FaultList) -> Table | None:
    """The file's top table, or ``None`` when it cannot be read; what is wrong goes to ``faults`` under ``name``."""
    text = _read_text(path, name, faults)
    if text is None:
        return None
    if text.lstrip().startswith("{") and path.suffix.lower() == ".json":
        text = _checked_json(text, name, faults)
        if text is None:
            return None
    tree = _Builder(name, faults).build(text)
    match tree:
        case Table() if tree.entries:
            return tree
        case None:
            return None
        case Leaf(empty=True) | Table():
            faults.add(name, 0, "", "Berkas ini tidak berisi data.")
        case _:
            faults.add(name, tree.line, "", "Berkas harus berisi pasangan “kunci: isi”, misalnya “name: …”.")
    return None


def _read_text(path: Path, name: str, faults: FaultList) -> str | None:
    try:
        if not path.exists():
            faults.add(name, 0, "", "Berkas tidak ditemukan. Periksa nama dan foldernya.")
            return None
        if not path.is_file():
            faults.add(name, 0, "", "Ini bukan berkas biasa. Pilih berkas YAML atau JSON.")
            return None
        if path.stat().st_size > LARGEST_BYTES:
            faults.add(name, 0, "", "Berkas terlalu besar untuk sebuah katalog (lebih dari 4 MB). Periksa berkasnya.")
            return None
        raw = path.read_bytes()
    except (OSError, ValueError):
        faults.add(name, 0, "", "Berkas tidak bisa dibaca. Periksa izin dan letaknya.")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        faults.add(name, line, "", "Ini bukan teks UTF-8. Simpan ulang sebagai teks biasa dengan pengodean UTF-8.")
        return None
    for at, letter in enumerate(text):
        if (letter < " " and letter not in "\n\r\t") or letter in "\x7f\u2028\u2029":
            line = text.count("\n", 0, at) + 1
            faults.add(name, line, "", "Ada karakter kendali yang tidak terlihat. Hapus, lalu ketik ulang baris ini.")
            return None
    return text


def _checked_json(text: str, name: str, faults: FaultList) -> str | None:
    # YAML is strict about tabs and lax about commas where JSON is not: JSON is checked as JSON, then read as YAML
    # for its line numbers.
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        faults.add(name, error.lineno, "", f"Susunan JSON salah di kolom {error.colno}: periksa koma dan kurung.")
        return None
    except (RecursionError, ValueError):
        faults.add(name, 0, "", "Susunan JSON terlalu dalam atau salah.")
        return None
    return text.replace("\t", " ")


class _Builder:
    """Builds the tree from parser events: without recursion, without guessing types, duplicate keys noted."""

    def __init__(self, name: str, faults: FaultList) -> None:
        self._name = name
        self._faults = faults
        self._stack: list[Branch | Table] = []
        self._keys: list[Leaf | None] = []
        self._root: Node | None = None

    def build(self, text: str) -> Node | None:
        try:
            for event in YAML(typ="safe", pure=True).parse(text):
                if not self._take(event):
                    return None
        except MarkedYAMLError as error:
            reason, at_start = _syntax_reason(str(error.problem or ""), str(error.context or ""))
            mark = error.context_mark if at_start and error.context_mark else error.problem_mark
            line = mark.line if mark else -1
            open_quote = _open_quote(text, line)
            if open_quote is not None:
                line, reason = open_quote, "Tanda kutip di baris ini tidak ditutup."
            self._fault(line, reason)
            return None
        except (YAMLError, ValueError, RecursionError, AssertionError, IndexError, AttributeError, TypeError):
            # the parser itself trips over some broken texts; a clerk needs a sentence all the same
            self._fault(-1, "Susunan berkas tidak bisa dibaca. Periksa tanda kutip, kurung, dan spasi di awal baris.")
            return None
        return self._root if self._root is not None else Leaf(1, "", empty=True)

    def _take(self, event: object) -> bool:
        match event:
            case AliasEvent():
                self._fault(event.start_mark.line, "Tanda * (rujukan YAML) tidak dipakai di katalog. Tulis isinya.")
                return False
            case ScalarEvent():
                text = _joined(event.value)
                self._put(Leaf(event.start_mark.line + 1, text, empty=event.style is None and text in _EMPTY))
            case MappingStartEvent():
                return self._open(Table(event.start_mark.line + 1))
            case SequenceStartEvent():
                return self._open(Branch(event.start_mark.line + 1))
            case MappingEndEvent() | SequenceEndEvent():
                self._stack.pop()
                self._keys.pop()
            case _:
                pass
        return True

    def _open(self, node: Branch | Table) -> bool:
        if self._stack and isinstance(self._stack[-1], Table) and not self._keys[-1]:
            self._fault(node.line - 1, "Nama kunci harus berupa kata, bukan daftar atau kurung.")
            return False
        if len(self._stack) >= DEEPEST:
            self._fault(node.line - 1, "Susunan terlalu dalam. Periksa kurung dan spasi di awal baris.")
            return False
        self._put(node)
        self._stack.append(node)
        self._keys.append(None)
        return True

    def _put(self, node: Node) -> None:
        if not self._stack:
            if self._root is not None:
                self._fault(node.line - 1, "Satu berkas memuat satu dokumen. Hapus garis “---” di tengah berkas.")
                return
            self._root = node
            return
        match self._stack[-1]:
            case Branch() as branch:
                branch.items.append(node)
            case Table() as table:
                self._put_in_table(table, node)

    def _put_in_table(self, table: Table, node: Node) -> None:
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = node if isinstance(node, Leaf) else None
            return
        self._keys[-1] = None
        if key.text in table.entries:
            first = table.key_lines[key.text]
            self._fault(
                key.line - 1, f"Kunci “{key.text}” ditulis dua kali; yang pertama di baris {first}. Hapus satu."
            )
            return
        table.entries[key.text] = node
        table.key_lines[key.text] = key.line

    def _fault(self, index: int, reason: str) -> None:
        self._faults.add(self._name, index + 1, "", reason)


def _joined(text: str) -> str:
    # JSON writes letters beyond the first plane as two halves ("\ud83d\ude00"); YAML leaves the halves apart.
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeError:
        return text


def _open_quote(text: str, before: int) -> int | None:
    # A quote left open swallows the lines up to the next quote, and the parser complains only there.
    for index, line in enumerate(text.splitlines()[: before + 1]):
        if re.search(r"(^|: |- |, |\[|\{)\s*\"", line) and len(re.findall(r'(?<!\\)"', line)) % 2:
            return index
    return None


def _syntax_reason(problem: str, context: str) -> tuple[str, bool]:
    # The second value: the start of what was left open is a better place to look at than where the parser gave up.
    if r"'\t'" in problem:
        return "Ada tab di baris ini. Geser dengan spasi, bukan tab.", False
    if "mapping values are not allowed" in problem:
        return 'Ada titik dua di tengah teks. Apit teksnya dengan tanda kutip, misalnya "Hilang: surat polisi".', False
    if "quoted scalar" in context:
        return "Tanda kutip tidak ditutup, atau ada garis miring terbalik di dalamnya.", True
    if "flow" in context:
        return "Kurung tidak ditutup, atau koma di dalam kurung kurang.", True
    if "block" in context or "simple key" in context:
        return "Spasi di awal baris tidak sejajar, atau ada titik dua yang kurang setelah nama kunci.", False
    return "Susunan YAML salah di baris ini. Periksa tanda kutip, kurung, dan spasi di awal baris.", False
