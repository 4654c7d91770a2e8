"""``antrean announce``: put up, listed with what is broken, taken down; one sentence for each refusal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from shared.commands.main import antrean, run

TEXT = "Layanan paspor tutup pukul 12 hari ini."


class Desk:
    """Runs the command in this process on one sample queue."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.url = f"sqlite:///{path}"
        assert self.code("init") == 0

    def code(self, *words: str) -> int:
        return run([*words, "--queue", self.url])

    def say(self, *words: str) -> str:
        done: Result = CliRunner().invoke(antrean, [*words, "--queue", self.url], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.output

    def ask(self, *words: str) -> list[dict[str, object]]:
        answered = json.loads(self.say(*words, "--json"))
        return answered if isinstance(answered, list) else [answered]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    made = Desk(tmp_path / "antrean.db")
    capsys.readouterr()
    return made


def test_put_up_listed_and_taken_down(desk: Desk) -> None:
    told = desk.say("announce", "add", TEXT, "--room", "melati", "--until", "12.30", "--important")
    assert told.startswith(f"Terpasang:   1  {TEXT} [penting]")
    assert "Melati; sampai 3 Februari 2026 pukul 12.30" in told
    (listed,) = desk.ask("announce", "list")
    assert (listed["id"], listed["rooms"], listed["important"], listed["shown_now"]) == (1, ["melati"], True, True)
    assert listed["until"] == "2026-02-03T05:30:00+00:00"
    assert desk.say("announce", "remove", "1") == f"Diturunkan: 1  {TEXT}\n"
    assert desk.say("announce", "list") == "Tidak ada pengumuman yang terpasang.\n"


def test_times_are_the_malls_and_a_date_is_the_whole_day(desk: Desk) -> None:
    (one,) = desk.ask(
        "announce", "add", "Satu.", "--from", "2026-02-05", "--until", "2026-02-06", "--daily", "08.00-12:00"
    )
    assert (one["since"], one["until"]) == ("2026-02-04T17:00:00+00:00", "2026-02-06T17:00:00+00:00")
    assert (one["daily"], one["shown_now"]) == (["08:00", "12:00"], False)
    (two,) = desk.ask("announce", "add", "Dua.", "--until", "2026-02-04 12:00")
    assert two["until"] == "2026-02-04T05:00:00+00:00"
    (three,) = desk.ask("announce", "add", "Tiga.")
    assert three["until"] == "2026-02-03T17:00:00+00:00", "the end of today"
    listed = desk.say("announce", "list")
    assert "mulai 5 Februari 2026 pukul 00.00, sampai 6 Februari 2026 pukul 24.00, pukul 08.00–12.00" in listed
    assert "     Seluruh mal; sampai 3 Februari 2026 pukul 24.00\n" in listed


def test_a_picture_is_copied_and_its_stick_may_go(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "denah lantai #1.png"
    Image.new("RGB", (900, 600), "white").save(stick)
    (added,) = desk.ask("announce", "add", "Denah lantai 1.", "--picture", str(stick))
    stick.unlink()
    (listed,) = desk.ask("announce", "list")
    assert (listed["file"], listed["trouble"]) == (stick.name, "")
    kept = desk.path.with_name("antrean.db-stills") / str(added["still"])
    kept.write_bytes(kept.read_bytes()[:500])
    assert "Gambar denah lantai #1.png tidak tampil" in desk.say("announce", "list")
    assert "antrean announce remove 1" in str(desk.ask("announce", "list")[0]["trouble"])
    desk.say("announce", "remove", "1")
    assert not kept.exists()


def test_the_check_of_the_machine_names_broken_pictures(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from shared.commands.check_notices import notices

    assert notices(f"{desk.url}-none") == []
    assert notices(desk.url) == []
    picture = tmp_path / "denah.png"
    Image.new("RGB", (900, 600), "white").save(picture)
    (added,) = desk.ask("announce", "add", "Denah lantai 1.", "--picture", str(picture))
    (well,) = notices(desk.url)
    assert (well.level.value, well.told) == ("ok", "1 pengumuman terpasang, semua gambarnya utuh.")
    (desk.path.with_name("antrean.db-stills") / str(added["still"])).unlink()
    (found,) = notices(desk.url)
    assert found.level.value == "warning"
    assert "denah.png" in found.told


REFUSED: tuple[tuple[int, str, tuple[str, ...]], ...] = (
    (3, "paling banyak 100", ("add", "kata " * 400)),
    (3, "Tanda U+202E", ("add", "Loket \u202e3")),
    (3, "masih kosong", ("add", " ")),
    (3, "Yang ada: melati", ("add", TEXT, "--room", "mlati")),
    (3, "terbalik", ("add", TEXT, "--from", "12:00", "--until", "11:00")),
    (3, "terbalik", ("add", TEXT, "--daily", "12:00-08:00")),
    (3, "sudah lewat", ("add", TEXT, "--until", "08:00")),
    (3, "paling lama 92 hari", ("add", TEXT, "--until", "2027-02-03")),
    (3, "tidak terpasang", ("remove", "7")),
    (2, "tidak terbaca", ("add", TEXT, "--until", "besok")),
    (2, "tidak terbaca", ("add", TEXT, "--until", "25:00")),
    (2, "tidak terbaca", ("add", TEXT, "--until", "2026-02-30")),
    (2, "tidak terbaca", ("add", TEXT, "--until", "")),
    (2, "tidak terbaca", ("add", TEXT, "--daily", "pagi")),
    (2, "tidak ada", ("add", TEXT, "--picture", "tidak-ada.png")),
    (2, "belum ditulis", ("add",)),
    (2, "tidak cocok", ("remove", "satu")),
    (4, "", ("list", "--queue", "sqlite:////no/such/queue.db")),
)


def test_each_refusal_is_one_sentence(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    for code, said, words in REFUSED:
        done = run(["announce", *words]) if "--queue" in words else desk.code("announce", *words)
        told = capsys.readouterr()
        assert (done, told.out) == (code, ""), words
        (sentence,) = told.err.strip().splitlines()
        assert said in sentence
        assert "\u202e" not in sentence
