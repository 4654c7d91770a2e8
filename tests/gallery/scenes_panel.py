"""The panel's scenes: sign-in, each state of a counter, each pane, and what goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from shared.rules.errors import Reason, Refused
from shared.rules.tickets import Group
from tests.gallery.kiosk_stage import LONG, LONG_EN, the_mall, with_service, with_services
from tests.gallery.panel_stage import COUNTER, Act, busy, desk, impatient, quiet, scene
from tests.panel.stage import Stage
from tests.views.screen import Screen


def _nothing(stage: Stage) -> None:
    """As the stage is."""


def _call(stage: Stage) -> None:
    stage.do(desk(stage).stepOn)


def _serve(stage: Stage) -> None:
    _call(stage)
    stage.pass_time(50)
    stage.do(desk(stage).stepOn)
    stage.pass_time(360)


def _pane(name: str, before: Act = _serve) -> Act:
    def act(stage: Stage) -> None:
        before(stage)
        desk(stage).openPane(name)
        stage.drain()

    return act


def _search(text: str) -> Act:
    def act(stage: Stage) -> None:
        _pane("transfer")(stage)
        desk(stage).transfer.search(text)

    return act


def _break(stage: Stage) -> None:
    desk(stage).openPane("break")
    stage.drain()
    desk(stage).rest.because("sebentar")
    stage.do(desk(stage).takeBreak)


def _break_while_serving(stage: Stage) -> None:
    _serve(stage)
    _break(stage)


def _close(stage: Stage) -> None:
    stage.queue.open_counter(COUNTER)
    stage.moved()
    stage.do(desk(stage).closeCounter)


def _chosen_break(stage: Stage) -> None:
    stage.queue.open_counter("4")
    _pane("break", _nothing)(stage)
    desk(stage).rest.because("ambil_berkas")
    desk(stage).rest.choose(2)


def _aside(stage: Stage) -> None:
    for _ in range(3):
        _call(stage)
        stage.do(desk(stage).stepOn)
        stage.do(desk(stage).park)


def _missed(stage: Stage) -> None:
    for _ in range(3):
        _call(stage)
        stage.pass_time(100)
        stage.do(desk(stage).markAbsent)


def _lost(stage: Stage) -> None:
    _call(stage)
    stage.feed.trouble.emit("away")


def _never_joined(stage: Stage) -> None:
    stage.feed.trouble.emit("away")


def _refused(stage: Stage) -> None:
    _call(stage)
    stage.do(desk(stage).markAbsent)


def _fault(stage: Stage) -> None:
    stage.queue.away = True
    desk(stage).stepOn()
    stage.drain()


def _bug(stage: Stage) -> None:
    from display.panel.viewmodels.notice import notice_of

    stage.panel.header.tell(notice_of(Refused(Reason.RETURNED_TOO_OFTEN, number="A1000", figure=3)))


def _calling_now(stage: Stage) -> None:
    desk(stage).stepOn()


def _numbers_from(stage: Stage, prefix: str, service: str, first: int) -> None:
    with stage.queue._store.write() as unit:
        for _ in range(first - 1):
            unit.next_number(prefix, stage.mall.day(stage.clock.now()), service)


def _thousand(language: str) -> Stage:
    stage = quiet(mall=with_service(the_mall(), "A02", quota=0), language=language)
    _numbers_from(stage, "A", "A02", 999)
    for _ in range(4):
        stage.issue("A02", Group.DISABILITAS)
        stage.pass_time(300)
    return stage


def _two_letters(language: str) -> Stage:
    mall = the_mall()
    counters = tuple(replace(c, id="128", label="Loket 128") if c.id == "1" else c for c in mall.counters)
    stage = quiet("128", replace(mall, counters=counters), language)
    _numbers_from(stage, "MP", "MP01", 12)
    for _ in range(3):
        stage.issue("MP01")
    return stage


def _long(language: str) -> Stage:
    mall = with_services(the_mall(), lambda s: replace(s, name=LONG, name_en=LONG_EN, short_name="", short_name_en=""))
    agencies = tuple(replace(a, short_name="BPJS Ketenagakerjaan") if a.code == "A" else a for a in mall.agencies)
    return busy(mall=replace(mall, agencies=agencies), language=language)


def _crowd(language: str) -> Stage:
    stage = busy(language=language)
    for at in range(34):
        stage.issue("A02", Group.LANSIA if at % 4 == 0 else Group.NORMAL)
    stage.pass_time(4000)
    stage.moved()
    return stage


def _early(language: str) -> Stage:
    stage = Stage(None, the_mall(), language)
    stage.clock.step(-6600)
    stage.panel = stage.another_panel(COUNTER)
    stage.issue("A02")
    stage.moved()
    return stage


def _sign_in(language: str) -> Stage:
    stage = quiet(None, language=language)
    stage.queue.open_counter("4")
    stage.issue("A02")
    stage.queue.call_next("4")
    stage.queue.open_counter("9")
    stage.queue.break_counter("9", "makan", None)
    stage.moved()
    return stage


def _type(text: str) -> Act:
    return lambda stage: stage.panel.signIn.search(text)


def _impatient(language: str) -> Stage:
    return busy(mall=impatient(), language=language)


def _tab(name: str) -> Callable[[Screen, Stage], None]:
    def then(screen: Screen, stage: Stage) -> None:
        from PySide6.QtQuick import QQuickItem

        from tests.gallery.motion import items_of

        tab = next(one for one in items_of(screen.root) if one.objectName() == f"tab:{name}")
        assert isinstance(tab, QQuickItem)
        tab.metaObject().invokeMethod(tab, "chosen")
        screen.settle()

    return then


PANEL = [
    scene("masuk", "Memilih loket", "Ketik nomor lalu Enter; keadaan tiap loket dalam kata.", _nothing, _sign_in),
    scene("masuk-mencari", "Memilih loket, mengetik", "Yang cocok saja, yang pertama terpilih.", _type("4"), _sign_in),
    scene("masuk-kosong", "Tidak ada loket yang cocok", "Satu kalimat dan jalan keluar.", _type("777"), _sign_in),
    scene("siap", "Siap, ada yang menunggu", "Satu tombol biru: memanggil yang berikut.", _nothing),
    scene("siap-kosong", "Tidak ada yang menunggu", "Tenang; tombol tetap di tempatnya.", _nothing,
          lambda language: quiet(language=language)),
    scene("memanggil", "Nomor dipanggil", "Kuning hanya di sini; panggil lagi dan tidak hadir di tempatnya.", _call),
    scene("memanggil-seribu", "A1000 dipanggil", "Empat angka dan prioritas muat.", _call, _thousand),
    scene("memanggil-dua-huruf", "MP012 di Loket 128", "Awalan dua huruf, loket tiga angka.", _call, _two_letters),
    scene("memanggil-panjang", "Nama layanan panjang", "Dua baris, tidak dipotong.", _call, _long),
    scene("sibuk", "Tombol sedang bekerja", "Terlihat bekerja; tekan lagi tidak berbuat apa-apa.", _calling_now),
    scene("melayani", "Sedang melayani", "Selesai dan panggil berikut adalah langkah biasa.", _serve),
    scene("ramai", "Empat puluh menunggu", "Dua puluh berikut, alasan urutan, lama menunggu.", _serve, _crowd),
    scene("istirahat", "Loket istirahat", "Sampai pukul berapa; satu tombol untuk melayani lagi.", _break),
    scene("istirahat-melayani", "Istirahat dengan orang di loket", "Keduanya terlihat.", _break_while_serving),
    scene("tutup", "Loket tutup", "Membuka lagi atau ganti loket.", _close),
    scene("belum-memanggil", "Nomor diberikan, panggilan belum mulai", "Pukul berapa mulai.", _nothing, _early),
    scene("hasil-lain", "Hasil lain", "Empat akhir lain, masing-masing dengan angkanya.", _pane("outcomes")),
    scene("pilih-istirahat", "Memilih istirahat", "Alasan, waktu kembali, dan biayanya.", _chosen_break),
    scene("pindah", "Memindahkan", "Ketik, panah, Enter.", _pane("transfer")),
    scene("pindah-mencari", "Memindahkan, mencari", "Tempat yang cocok, yang belum buka dikatakan.", _search("paspor")),
    scene("pindah-kosong", "Memindahkan, tidak ada yang cocok", "Satu kalimat.", _search("zebra")),
    scene("tanya-tutup", "Menutup loket", "Satu pertanyaan dengan biayanya.", _pane("close")),
    scene("ditahan", "Yang ditahan", "Nomor, layanan, lanjutkan.", _aside, then=_tab("parked")),
    scene("terlewat", "Yang terlewat", "Kapan dan di mana dipanggil; masukkan lagi.", _missed, _impatient,
          then=_tab("missed")),
    scene("terputus", "Antrean terputus", "Sejak kapan; tidak ada jumlah basi.", _lost),
    scene("belum-tersambung", "Belum pernah tersambung", "Panel mencoba lagi sendiri.", _never_joined,
          lambda language: Stage(None, the_mall(), language)),
    scene("ditolak", "Belum boleh tidak hadir", "Kalimat yang berkata apa yang harus dilakukan.", _refused),
    scene("gagal", "Antrean tidak menjawab", "Kalimat dunia luar, dengan langkah.", _fault),
    scene("penolakan-panjang", "Penolakan terpanjang", "Dua baris muat.", _bug),
]  # fmt: skip
