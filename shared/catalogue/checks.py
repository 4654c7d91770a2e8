"""What one table alone cannot show: doubles, references to nothing, services without a counter."""

from __future__ import annotations

from collections.abc import Iterable

from shared.catalogue.agencies import Found, Row
from shared.catalogue.faults import FaultList
from shared.catalogue.tree import Branch, Leaf, Table
from shared.rules.mall import Availability


def check_doubles(rows: Iterable[Row], key: str, what: str, faults: FaultList) -> None:
    """Each value of ``key`` stands once among ``rows``, whatever its case."""
    seen: dict[str, Row] = {}
    for row in rows:
        value = row.node.text(key)
        first = seen.setdefault(value.casefold(), row)
        if value and first is not row:
            where = f"{first.file}, baris {first.node.line_of(key)}"
            _tell(row, key, f"{what} “{value}” sudah dipakai di {where}. Pilih yang lain.", faults)


def check_counters(found: Found, rooms: frozenset[str] | None, faults: FaultList) -> None:
    """Counters stand in known rooms and serve services of their own agency that can be done here."""
    owner = {row.node.text("code"): row.agency for row in found.service_rows}
    away = {service.code for service in found.services if service.available is Availability.HEAD_OFFICE}
    for row in found.counter_rows:
        room = row.node.text("room")
        if room and rooms is not None and room not in rooms:
            _tell(row, "room", f"Ruang “{room}” tidak ada di daftar rooms.", faults)
        seen = set[str]()
        for leaf in _leaves(row.node, "services"):
            code = leaf.text.strip()
            if code in seen:
                reason = f"Layanan {code} ditulis dua kali di loket ini."
            else:
                reason = _bad_service(code, row.agency, owner, away)
            if reason:
                faults.add(row.file, leaf.line, " › ".join((*row.place, "services")), reason)
            seen.add(code)


def _bad_service(code: str, agency: str, owner: dict[str, str], away: set[str]) -> str:
    if code not in owner:
        return f"Layanan “{code}” tidak ada di katalog."
    if owner[code] != agency:
        return f"Layanan {code} milik instansi {owner[code]}. Loket hanya melayani instansinya sendiri."
    if code in away:
        return f"Layanan {code} tidak bisa di sini (available_here: false), jadi tidak perlu loket."
    return ""


def check_served(found: Found, faults: FaultList) -> None:
    """Every service offered here has a counter, and its agency opens on some day."""
    served = {leaf.text.strip() for row in found.counter_rows for leaf in _leaves(row.node, "services")}
    here = {service.code for service in found.services if service.available is not Availability.HEAD_OFFICE}
    for row in found.service_rows:
        code = row.node.text("code")
        if code in here and code not in served:
            _tell(row, "code", "Bisa di sini, tetapi belum ada loket yang melayaninya. Tambahkan di counters.", faults)
    offering = {row.agency for row in found.service_rows if row.node.text("code") in here}
    closed = {agency.code for agency in found.agencies if not any(agency.hours.days)}
    for row in found.agency_rows:
        hours = row.node.get("hours")
        if row.agency in offering & closed and isinstance(hours, Table) and not hours.entries:
            _tell(row, "hours", "Instansi ini belum punya hari buka.", faults)


def check_popular(mall: Table, file: str, found: Found, faults: FaultList) -> None:
    """The front page names services that exist, each once."""
    known = {row.node.text("code") for row in found.service_rows}
    seen = set[str]()
    for leaf in _leaves(mall, "popular"):
        code = leaf.text.strip()
        if code not in known:
            faults.add(file, leaf.line, "popular", f"Layanan “{code}” tidak ada di katalog.")
        elif code in seen:
            faults.add(file, leaf.line, "popular", f"Layanan {code} ditulis dua kali.")
        seen.add(code)


def _leaves(node: Table, key: str) -> list[Leaf]:
    branch = node.get(key)
    return [i for i in branch.items if isinstance(i, Leaf) and not i.empty] if isinstance(branch, Branch) else []


def _tell(row: Row, key: str, reason: str, faults: FaultList) -> None:
    faults.add(row.file, row.node.line_of(key), " › ".join((*row.place, key)), reason)
