"""A small day played line by line: every answer is the one the contract promises."""

from __future__ import annotations

from typing import Any

from tests.play.talk import play

START: dict[str, Any] = {
    "do": "start_day",
    "services": {"KTP": "Dukcapil", "KK": "Dukcapil", "5": "Polres"},
    "counters": {"1": ["KTP", "KK"], "2": [5]},
    "settings": {"k": 2},
    "now": 25_200,
}


def issue(ticket: object, service: object, now: float, group: str = "normal") -> dict[str, object]:
    return {"do": "issue", "ticket": ticket, "service": service, "group": group, "now": now}


def at(do: str, counter: object, now: float, ticket: object = None, **more: object) -> dict[str, object]:
    request = {"do": do, "counter": counter, "now": now, **more}
    return request if ticket is None else {**request, "ticket": ticket}


def test_a_visit_goes_from_number_to_finish_with_the_callers_own_names() -> None:
    assert play(
        START,
        issue("a", "KTP", 27_000),
        {"do": "estimate", "ticket": "a", "now": 27_000},
        issue(7, "KK", 27_001.25, "lansia"),
        at("open_counter", 1, 27_003, officer="x", colour="unknown fields are ignored"),
        at("next", "1", 27_004),
        at("start", "1", 27_010, 7),
        at("finish", "1", 27_310.5, 7),
        at("next", "1", 27_311),
        at("start", "1", 27_311, "a"),
        at("finish", "1", 27_400, "a"),
        at("next", "1", 27_401),
        {"do": "end_day", "now": 54_000},
    ) == [{}, {}, {"range": None}, {}, {}, {"ticket": 7}, {}, {}, {"ticket": "a"}, {}, {}, {"ticket": None}, {}]


def test_absent_needs_ninety_seconds_and_who_comes_back_waits_two_numbers() -> None:
    answers = play(
        START,
        *(issue(name, "KTP", 27_000 + n) for n, name in enumerate("abcd")),
        at("open_counter", "1", 27_100),
        at("next", "1", 27_100),
        at("absent", "1", 27_150, "a"),
        at("absent", "1", 27_190, "a"),
        {"do": "back", "ticket": "a", "now": 27_191},
        *(
            step
            for n, name in enumerate("bcad")
            for step in (
                at("next", "1", 27_200 + 10 * n),
                at("start", "1", 27_201 + 10 * n, name),
                at("finish", "1", 27_202 + 10 * n, name),
            )
        ),
    )  # fmt: skip
    assert answers[6] == {"ticket": "a"}
    assert answers[7] == {"refused": "Nomor a baru dipanggil. Tunggu 40 detik lagi."}
    assert answers[8:10] == [{}, {}]
    assert answers[10::3] == [{"ticket": "b"}, {"ticket": "c"}, {"ticket": "a"}, {"ticket": "d"}]
    assert answers[11::3] == answers[12::3] == [{}] * 4


def test_a_transfer_keeps_its_place_or_goes_to_the_tail() -> None:
    for keep, expected in ((True, "early"), (False, "late")):
        answers = play(
            START,
            issue("early", "KTP", 27_000),
            issue("late", 5, 27_010),
            at("open_counter", "1", 27_020),
            at("open_counter", "2", 27_020),
            at("next", "1", 27_030),
            at("start", "1", 27_035, "early"),
            at("transfer", "1", 27_040, "early", service="5", keep=keep),
            at("next", "2", 27_050),
        )
        assert answers[-2:] == [{}, {"ticket": expected}]


def test_pause_close_and_busy_are_refused_with_a_sentence() -> None:
    answers = play(
        START,
        issue("a", "KTP", 27_000),
        at("next", "1", 27_001),
        at("resume_counter", "1", 27_002),
        at("open_counter", "1", 27_003),
        at("pause_counter", "1", 27_004, why="makan"),
        at("next", "1", 27_005),
        at("resume_counter", "1", 27_006),
        at("next", "1", 27_007),
        at("next", "1", 27_008),
        at("close_counter", "1", 27_009),
        at("start", "1", 27_010, "a"),
        at("close_counter", "1", 27_011),
        at("finish", "1", 27_012, "a"),
        at("finish", "1", 27_013, "a"),
    )
    assert ["refused" in answer for answer in answers] == [
        False, False, True, True, False, False, True, False, False, True, True, False, False, False, True,
    ]  # fmt: skip


def test_numbers_are_given_in_an_outage_too() -> None:
    answers = play(START, {"do": "outage", "agency": "Polres", "on": True, "now": 27_000}, issue(1, 5, 27_001))
    assert answers == [{}, {}, {}]


def test_what_cannot_be_understood_is_refused_and_the_next_line_is_read() -> None:
    bad = [
        "{broken", "[1]", '"text"', "{}", "[" * 100_000, {"do": "jump"}, {"do": "next", "counter": "1", "now": 1},
    ]  # fmt: skip
    before = play(*bad)
    assert [list(answer) for answer in before] == [["refused"]] * len(bad)
    after = play(
        START,
        issue("a", "none", 1),
        issue("a", "KTP", 1, "tamu"),
        issue(None, "KTP", 1),
        issue(True, "KTP", 1),
        issue("a", "KTP", -1),
        issue("a", "KTP", float("nan")),
        issue("a", "KTP", 1),
        issue("a", "KTP", 2),
        {"do": "estimate", "ticket": "b", "now": 3},
        at("next", "9", 4),
        at("open_counter", "1", 5),
        at("start", "1", 6, "a"),
        {"do": "start_day", "services": {"A": "B"}, "counters": {"1": ["C"]}, "now": 0},
        {"do": "start_day", "services": {"A": "B"}, "counters": {}, "settings": {"k": "two"}, "now": 0},
        at("next", "1", 7),
    )
    assert [n for n, answer in enumerate(after) if "refused" not in answer] == [0, 7, 11, 15]
    assert after[-1] == {"ticket": "a"}


def test_a_refusal_names_what_the_caller_named() -> None:
    answers = play(
        {**START, "services": {**START["services"], "SIM": "Polres"}},
        issue("a", "KTP", 27_000),
        at("next", "1", 27_001),
        at("resume_counter", "1", 27_002),
        at("open_counter", "1", 27_003),
        at("pause_counter", 1, 27_004),
        at("next", "1", 27_005),
        at("resume_counter", "1", 27_006),
        at("next", "1", 27_007),
        at("next", "1", 27_008),
        at("transfer", "1", 27_009, "a", service="SIM"),
        at("finish", "1", 27_010, "a"),
        {"do": "back", "ticket": "a", "now": 27_011},
    )
    assert [answer["refused"] for answer in answers if "refused" in answer] == [
        "Loket 1 sedang tutup. Buka dulu dengan open_counter.",
        "Loket 1 sedang tutup. Buka dulu dengan open_counter.",
        "Loket 1 sedang istirahat. Buka lagi dengan resume_counter.",
        "Loket 1 masih memegang nomor a. Selesaikan dulu nomor itu.",
        "Layanan SIM tidak punya loket hari ini. Pilih layanan lain.",
        "Nomor a berstatus sedang dipanggil, jadi tidak bisa diselesaikan.",
        "Nomor a berstatus sedang dipanggil, jadi tidak bisa dikembalikan ke antrean.",
    ]


def test_a_day_runs_past_midnight_and_is_still_that_day() -> None:
    answers = play(
        START,
        at("open_counter", "1", 80_000),
        *(issue(name, "KTP", 86_390 + n) for n, name in enumerate("abc")),
        at("next", "1", 86_395),
        at("start", "1", 86_399.5, "a"),
        issue("late", "KK", 86_400, "lansia"),
        at("finish", "1", 86_400.25, "a"),
        at("next", "1", 90_000),
        at("start", "1", 90_000, "late"),
        {"do": "estimate", "ticket": "c", "now": 90_000},
        at("finish", "1", 90_100, "late"),
        at("next", "1", 90_101),
        at("absent", "1", 90_300, "b"),
        {"do": "back", "ticket": "b", "now": 180_000},
        at("next", "1", 180_001),
        {**START, "now": 3_600},
        at("next", "1", 3_601),
        at("open_counter", "1", 3_602),
        issue("a", "KTP", 3_603),
        at("next", "1", 3_604),
        {**START, "now": 90_000},
        at("open_counter", "1", 90_001),
        issue("a", "KTP", 90_002),
        at("next", "1", 90_003),
    )
    called = [answer["ticket"] for answer in answers if "ticket" in answer]
    assert called == ["a", "late", "b", "c", "a", "a"]
    assert ["refused" in answer for answer in answers].count(True) == 1, "only the closed counter"


def test_time_does_not_run_back() -> None:
    answers = play(
        START,
        issue("first", "KTP", 30_000),
        issue("second", "KTP", 29_000),
        at("open_counter", "1", 29_500),
        at("next", "1", 28_000),
        at("absent", "1", 30_050, "first"),
        at("absent", "1", 30_090, "first"),
    )
    assert answers[4] == {"ticket": "first"}
    assert ["refused" in answer for answer in answers] == [False] * 5 + [True, False]


def test_a_second_day_starts_empty_with_its_own_counters_and_settings() -> None:
    answers = play(
        START,
        issue("a", "KTP", 27_000),
        issue("b", "KTP", 27_000),
        at("open_counter", "1", 27_001),
        at("next", "1", 27_002),
        {"do": "outage", "agency": "Polres", "on": True, "now": 27_003},
        {**START, "counters": {"1": ["KTP"], "3": ["KK"]}, "settings": {"k": 1}},
        at("next", "1", 27_000),
        at("open_counter", "1", 27_001),
        at("next", "1", 27_002),
        at("open_counter", "2", 27_003),
        issue("a", "KTP", 27_004),
        at("next", "1", 27_005),
    )
    assert answers[9] == {"ticket": None}
    assert "refused" in answers[7]
    assert "refused" in answers[10]
    assert answers[11:] == [{}, {"ticket": "a"}]
