"""Whatever is wrong with a catalogue is told with file, line, place and reason, all of it at once."""

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from shared.catalogue.faults import CatalogueFault, Fault
from shared.catalogue.reader import read_mall
from tests.catalogue.small import SMALL, line_of, written


class Broken(NamedTuple):
    """One change to the small catalogue and the fault it must bring, on the line of ``at`` in the changed text."""

    name: str
    old: str
    new: str
    at: str
    place: str
    reason: str


SUNDAY = next(line for line in SMALL.splitlines(keepends=True) if "sunday:" in line)
CASES = [
    Broken("syntax", "city: Kota Contoh", "city: [Kota", "city", "", "Kurung"),
    Broken("quote", "city: Kota Contoh", 'city: "Kota', "city", "", "kutip"),
    Broken("indent", "    name: Dinas Dua", "   name: Dinas Dua", "   name: Dinas Dua", "", "sejajar"),
    Broken("colon", "name: Layanan kedua", "name: Layanan: kedua", "Layanan: kedua", "", "tanda kutip"),
    Broken("tab", "  k: 3", "\tk: 3", "\tk: 3", "", "tab"),
    Broken("double key", "    prefix: B\n", "    prefix: B\n    prefix: X\n", "prefix: X", "", "dua kali"),
    Broken("alias", "zone: WITA", "zone: *z", "zone", "", "rujukan"),
    Broken("control", "Kota Contoh", '"Kota\\u0007 Contoh"', "Kota", "city", "karakter kendali"),
    Broken("direction", "Kota Contoh", '"Kota\\u202e Contoh"', "Kota", "city", "karakter kendali"),
    Broken("raw control", "Kota Contoh", "Kota\x1b Contoh", "Kota\x1b", "", "karakter kendali"),
    Broken("blank", "city: Kota Contoh", 'city: "  "', "city", "city", "kosong"),
    Broken("nothing", "city: Kota Contoh", "city:", "city", "city", "Belum diisi"),
    Broken("missing", "city: Kota Contoh\n", "", "name", "city", "Belum diisi"),
    Broken("zone", "WITA", "GMT", "zone", "zone", "WIB, WITA, WIT"),
    Broken("typo", "quota: 150", "qouta: 150", "qouta", "agencies › A › services › A01 › qouta", "“quota”"),
    Broken("minus", "quota: 150", "quota: -1", "quota", "agencies › A › services › A01 › quota", "paling kecil 0"),
    Broken("words", "quota: 150", "quota: banyak", "quota", "agencies › A › services › A01 › quota", "angka bulat"),
    Broken("list", "quota: 150", "quota: [1]", "quota", "agencies › A › services › A01 › quota", "angka bulat"),
    Broken("here", "here: false", "here: mungkin", "mungkin", "agencies › A › services › A03 › available_here", "true"),
    Broken("pair", '"Hilang: surat polisi"', "Hilang: surat", "Hilang", "agencies › A › services › A01 › requirements "
           "› butir ke-1", "tanda kutip"),
    Broken("hour", '"14:30", end', '"25:30", end', "25:30",
           "agencies › A › hours › monday-thursday › last_number", "07:30"),
    Broken("order", 'end: "12:00"', 'end: "10:00"', "10:00", "agencies › B › hours › sunday", "urut"),
    Broken("pause", "11:30-13:00", "13:00-11:30", "13:00-11", "agencies › A › hours › friday", "pause"),
    Broken("one hour", "11:30-13:00", "11:30", 'pause: "11', "agencies › A › hours › friday › pause", "dua jam"),
    Broken("day", "friday:", "jumat:", "jumat", "agencies › A › hours › jumat", "monday"),
    Broken("day twice", "friday:", "thursday:", " thursday:", "agencies › A › hours › thursday", "dua kali"),
    Broken("days backwards", "monday-thursday", "thursday-monday", "thursday-",
           "agencies › A › hours › thursday-monday", "rentang"),
    Broken("date", "2026-09-14", "2026-02-30", "2026-02-30", "holidays › also › 2026-02-30", "tidak ada"),
    Broken("date words", "2026-09-14", "14 September", "14 Sept", "holidays › also › 14 September", "tahun-bulan-hari"),
    Broken("years", "  also:", "  national: true\n  also:", "holidays", "holidays", "years"),
    Broken("settings", "k: 3", "k: 0", "k: 0", "settings › k", "paling kecil 1"),
    Broken("prefix", "prefix: B", "prefix: I", "prefix: I", "agencies › B › prefix", "mirip"),
    Broken("prefix digits", "prefix: B", "prefix: B1", "prefix: B1", "agencies › B › prefix", "A–Z"),
    Broken("prefix twice", "prefix: B", "prefix: A ", "prefix: A ", "agencies › B › prefix", "sudah dipakai"),
    Broken("agency twice", "- code: B\n", "- code: a\n", "- code: a\n", "agencies › a › code", "sudah dipakai"),
    Broken("service twice", "code: A02", "code: A01 ", "code: A01 ", "agencies › A › services › A01 › code",
           "sudah dipakai"),
    Broken("counter twice", "id: 2", "id: 1", "id: 1, label", "agencies › A › counters › 1 › id", "sudah dipakai"),
    Broken("room", "id: 3, room: melati", "id: 3, room: mawar", "mawar", "agencies › B › counters › 3 › room", "mawar"),
    Broken("service", "[A01, A02]", "[A01, A02, A99]", "A99", "agencies › A › counters › 2 › services", "A99"),
    Broken("foreign", "services: [B01]", "services: [B01, A01]", "B01, A01", "agencies › B › counters › 3 › services",
           "milik instansi A"),
    Broken("useless", "[A01, A02]", "[A01, A02, A03]", "A02, A03", "agencies › A › counters › 2 › services",
           "available_here: false"),
    Broken("unserved", "[A01, A02]", "[A01]", "code: A02", "agencies › A › services › A02 › code", "belum ada loket"),
    Broken("popular", "popular: [A01]", "popular: [A77]", "A77", "popular", "A77"),
    Broken("popular twice", "popular: [A01]", "popular: [A01, A01]", "popular", "popular", "dua kali"),
    Broken("partly away", "available_here: false", "available_here: false\n        partly: {id: x, en: x}",
           "code: A03", "agencies › A › services › A03", "partly"),
    Broken("partly id only", ", en: Hearings elsewhere.", "", "partly", "agencies › A › services › A02 › partly › en",
           "Belum diisi"),
    Broken("code", "code: B01", "code: B 01", "code: B 01", "agencies › B › services › B 01 › code", "tanpa spasi"),
    Broken("long", "name: Dinas Dua", "name: " + "x" * 161, "xxx", "agencies › B › name", "160"),
    Broken("text for table", "office: {name: Kantor Satu, address: Jalan Satu 1}", "office: Kantor", "office",
           "agencies › A › office", "kunci: isi"),
    Broken("no hours", f"hours:\n{SUNDAY}", "hours: {}\n", "hours: {}", "agencies › B › hours", "hari buka"),
]  # fmt: skip


def faults_of(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(CatalogueFault) as caught:
        read_mall(path)
    assert str(caught.value)
    return caught.value.faults


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_told_with_file_line_place_and_reason(case: Broken, tmp_path: Path) -> None:
    assert case.old in SMALL
    text = SMALL.replace(case.old, case.new, 1)
    found = faults_of(written(tmp_path, text))
    line = line_of(text, case.at)
    assert [f for f in found if f.line == line and f.place == case.place and case.reason in f.reason], found
    assert all(f.file == "small.yaml" for f in found)


def test_all_faults_are_told_at_once_in_order(tmp_path: Path) -> None:
    text = SMALL.replace("zone: WITA", "zone: X").replace("quota: 150", "quota: -5").replace("[B01]", "[B02]")
    found = faults_of(written(tmp_path, text))
    assert [f.place.rpartition(" › ")[2] for f in found] == ["zone", "quota", "code", "services"]
    assert [f.line for f in found] == sorted(f.line for f in found)


def test_one_bad_service_brings_no_echo(tmp_path: Path) -> None:
    assert len(faults_of(written(tmp_path, SMALL.replace("name_en: First service\n", "\n")))) == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "tidak berisi data"),
        (b"# hanya catatan\n", "tidak berisi data"),
        (b"{}", "tidak berisi data"),
        (b"- a\n- b\n", "kunci: isi"),
        (b"halo", "kunci: isi"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "UTF-8"),
        (b"name: a\x00b", "karakter kendali"),
        (SMALL.encode("utf-16"), "UTF-8"),
        (b"[" * 5000, ""),
        (b"a: &x [*x]", "rujukan"),
        (b"? [a, b]\n: c", "kata"),
        (b"--- {a: b}\n--- {c: d}\n", "satu dokumen"),
        (b"x" * 4_000_001, "terlalu besar"),
    ],
)
def test_a_file_that_is_no_catalogue(content: bytes, reason: str, tmp_path: Path) -> None:
    assert any(reason in f.reason for f in faults_of(written(tmp_path, content)))


def test_broken_json_is_told_by_line(tmp_path: Path) -> None:
    (fault,) = faults_of(written(tmp_path, '{\n "name": "x",\n "city": \n}', "mall.json"))
    assert (fault.file, fault.line) == ("mall.json", 4)
    assert "JSON" in fault.reason


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path / "tidak-ada.yaml")
    assert fault.file == "tidak-ada.yaml"
    assert "tidak ditemukan" in fault.reason
    (fault,) = faults_of(tmp_path)
    assert fault.file == "mall.yaml"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a thing of Unix")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.yaml")
    assert "bukan berkas biasa" in faults_of(tmp_path / "pipa.yaml")[0].reason


def test_a_folder_names_the_agency_file(tmp_path: Path) -> None:
    head, _, rest = SMALL.partition("agencies:\n")
    written(tmp_path, head, "mall.yaml")
    assert "Belum ada instansi" in faults_of(tmp_path)[0].reason
    (tmp_path / "agencies").mkdir()
    first, _, second = rest.partition("  - code: B\n")
    single = [line[4:] for line in first.splitlines()]
    written(tmp_path / "agencies", "\n".join(single), "A-satu.yaml")
    assert len(read_mall(tmp_path).services) == 3
    text = "code: B\n" + "\n".join(line[4:] for line in second.splitlines()).replace("[B01]", "[]")
    written(tmp_path / "agencies", text, "B-dua.yaml")
    found = faults_of(tmp_path)
    assert {f.file for f in found} == {"agencies/B-dua.yaml"}
    assert ("counters › 3 › services", line_of(text, "[]")) in {(f.place, f.line) for f in found}


def test_agencies_in_two_places_are_refused(tmp_path: Path) -> None:
    written(tmp_path, SMALL, "mall.yaml")
    (tmp_path / "agencies").mkdir()
    written(tmp_path / "agencies", "code: C\n", "C.yaml")
    assert any(f.place == "agencies" for f in faults_of(tmp_path))


def test_a_published_list_is_told_what_a_mall_has_to_add(tmp_path: Path) -> None:
    text = """{"meta": {"title": "x"}, "agencies": [{"code": "A", "name": "Dinas", "short_name": "D", "services": [
      {"code": "A01", "name_id": "Satu", "name_en": "One", "available_here": true, "head_office": "Kantor"}]}]}"""
    found = faults_of(written(tmp_path, text, "catalogue.json"))
    assert {f.place for f in found} == {
        "name", "city", "zone", "rooms", "agencies › A › hours", "agencies › A › prefix",
        "agencies › A › services › A01 › code",
    }  # fmt: skip
