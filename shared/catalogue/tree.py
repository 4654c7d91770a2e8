"""A catalogue file as plain text values, each with the line it stands on."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single value as it was written; ``empty`` when nothing stands there."""

    line: int
    text: str
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A list."""

    line: int
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values; ``key_lines`` says where each key stands."""

    line: int
    entries: dict[str, Node] = field(default_factory=dict)
    key_lines: dict[str, int] = field(default_factory=dict)

    def get(self, key: str) -> Node | None:
        """The value of ``key``, or ``None``."""
        return self.entries.get(key)

    def text(self, key: str) -> str:
        """The text of ``key``, empty when it is missing or no single value."""
        node = self.entries.get(key)
        return node.text.strip() if isinstance(node, Leaf) else ""

    def rows(self, key: str) -> list[Node]:
        """The list of ``key``, empty when it is missing or no list."""
        node = self.entries.get(key)
        return node.items if isinstance(node, Branch) else []

    def line_of(self, key: str) -> int:
        """The line of ``key``, else the line of the table."""
        return self.key_lines.get(key, self.line)


Node = Leaf | Branch | Table
Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """``node`` as text, lists and dicts; keys and items without a value are left out."""
    match node:
        case Leaf():
            return node.text
        case Branch():
            return [plain(item) for item in node.items if not _is_empty(item)]
        case Table():
            return {key: plain(value) for key, value in node.entries.items() if not _is_empty(value)}


def find(node: Node, path: tuple[int | str, ...]) -> tuple[int, list[str]]:
    """The line at the end of ``path`` and the path in words, as far as the tree goes along.

    List items go by their code or id, else by their place counted from 1 ("butir ke-3").
    """
    line, words = node.line, list[str]()
    here: Node | None = node
    for step in path:
        if isinstance(here, Table) and isinstance(step, str):
            line = here.line_of(step)
            here = here.get(step)
            words.append(step)
        elif isinstance(here, Branch) and isinstance(step, int):
            kept = [item for item in here.items if not _is_empty(item)]
            here = kept[step] if step < len(kept) else None
            line = here.line if here is not None else line
            words.append(item_name(here, step))
        else:
            words.append(str(step))
            here = None
    return line, words


def item_name(item: Node | None, index: int) -> str:
    """What a clerk calls a list item: its code or id, else its place in the list."""
    if isinstance(item, Table):
        return item.text("code") or item.text("id") or f"butir ke-{index + 1}"
    return f"butir ke-{index + 1}"


def _is_empty(node: Node) -> bool:
    return isinstance(node, Leaf) and node.empty
