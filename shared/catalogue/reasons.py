"""The validator's findings in a clerk's words."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from shared.catalogue import shapes
from shared.catalogue.faults import FaultList
from shared.catalogue.tree import Node, Table, find, plain

S = TypeVar("S", bound=shapes.Shape)


def shaped(kind: type[S], node: Node, file: str, place: tuple[str, ...], faults: FaultList) -> S | None:
    """``node`` as ``kind``, or ``None`` with its faults told under ``place``."""
    if not isinstance(node, Table):
        faults.add(file, node.line, _joined(place), "Di sini harus ada pasangan “kunci: isi”, misalnya “name: …”.")
        return None
    try:
        return kind.model_validate(plain(node))
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=True):
            _tell(detail, node, file, place, faults)
        return None


def _tell(detail: ErrorDetails, node: Table, file: str, place: tuple[str, ...], faults: FaultList) -> None:
    path = detail["loc"]
    if path and path[-1] == "[key]":
        path = path[:-1]
    line, words = find(node, path)
    faults.add(file, line, _joined((*place, *words)), reason_of(detail))


def reason_of(detail: ErrorDetails) -> str:
    """One sentence on what to write instead."""
    context = detail.get("ctx", {})
    match detail["type"]:
        case "catalogue":
            return detail["msg"]
        case "extra_forbidden":
            return _unknown_key(str(detail["loc"][-1]))
        case "string_type":
            return _not_a_text(detail["input"])
        case "greater_than_equal":
            return f"Angka paling kecil {context.get('ge')}."
        case "less_than_equal":
            return f"Angka paling besar {context.get('le')}."
        case "string_too_long":
            return f"Teks terlalu panjang: paling banyak {context.get('max_length')} huruf."
        case "too_long":
            return f"Daftar ini terlalu panjang: paling banyak {context.get('max_length')}."
        case "enum" | "literal_error":
            return f"Pilih salah satu: {str(context.get('expected', '')).replace(' or ', ', ').replace(chr(39), '')}."
        case kind:
            return _plain_reasons().get(kind, "Isian ini tidak sesuai. Bandingkan dengan contoh di berkas lain.")


def _plain_reasons() -> Mapping[str, str]:
    yes_no = "Tulis true (ya) atau false (tidak)."
    whole = "Tulis angka bulat, misalnya 150."
    rows = "Di sini harus ada daftar: satu baris untuk tiap isi, diawali tanda minus."
    pairs = "Di sini harus ada pasangan “kunci: isi”, masing-masing di barisnya sendiri."
    return {
        "missing": "Belum diisi. Tambahkan baris ini.",
        "bool_parsing": yes_no,
        "bool_type": yes_no,
        "int_parsing": whole,
        "int_type": whole,
        "int_from_float": whole,
        "int_parsing_size": whole,
        "tuple_type": rows,
        "list_type": rows,
        "too_short": "Daftar ini kosong. Isi sedikitnya satu.",
        "model_type": pairs,
        "dict_type": pairs,
        "model_attributes_type": pairs,
    }


def _unknown_key(key: str) -> str:
    near = get_close_matches(key, _known_keys(), n=1, cutoff=0.7)
    hint = f" Mungkin maksudnya “{near[0]}”." if near else " Periksa ejaannya, atau hapus."
    return f"Kunci “{key[:40]}” tidak dikenal di sini.{hint}"


def _known_keys() -> list[str]:
    kinds = (
        shapes.MallShape, shapes.AgencyShape, shapes.ServiceShape, shapes.CounterShape, shapes.DayShape,
        shapes.HolidayShape, shapes.SettingsShape, shapes.OfficeShape, shapes.RoomShape,
    )  # fmt: skip
    return sorted({key for kind in kinds for key in kind.model_fields})


def _not_a_text(value: object) -> str:
    if isinstance(value, dict):
        return 'Teks yang memuat titik dua harus diapit tanda kutip, misalnya "Hilang: surat polisi".'
    return "Di sini harus ada satu teks, bukan daftar."


def _joined(place: tuple[str, ...]) -> str:
    return " › ".join(place)
