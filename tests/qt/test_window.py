"""A program's window: it opens with its face and icons, photographs itself, and ends politely when asked."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage

from shared.qt.application import FAMILY, has_gpu, load_fonts
from shared.qt.assets import ICONS, ROOT
from shared.qt.icons import IconProvider
from shared.qt.window import make_view
from tests.qt.xserver import program, until, x_server

PROGRAM = """
import sys
from pathlib import Path
from shared.qt.application import start_application
from shared.qt.log import start_log
from shared.qt.window import WindowOptions, make_view, run_window
start_log("trial", Path(sys.argv[1]))
application = start_application("trial", scale=float(sys.argv[3]))
view = make_view("tests.qt.gallery", "Service", {})
grab = Path(sys.argv[2]) if sys.argv[2] else None
view.sceneGraphInitialized.connect(lambda: print("shown", flush=True))
size, position = ((540, 960), (0, 0)) if len(sys.argv) < 5 else (tuple(map(int, sys.argv[4].split("x"))), None)
options = WindowOptions("Contoh", size, position=position, grab=grab, grab_after_ms=50, stay=0.5 if grab else None)
sys.exit(run_window(application, view, options))
"""


def start(folder: Path, grab: str = "", scale: str = "1") -> "subprocess.Popen[str]":
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), grab, scale],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_polite_kill_ends_the_window_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    with start(tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "shown\n"
        process.send_signal(number)
        assert process.communicate(timeout=20) == ("", "")
        assert process.returncode == 0
    assert "asked to end" in (tmp_path / "trial.log").read_text()


def test_a_window_photographs_itself_at_its_scale_and_closes(tmp_path: Path) -> None:
    picture = tmp_path / "out" / "window.png"
    with start(tmp_path, str(picture), "1.5") as process:
        _, errors = process.communicate(timeout=30)
        assert (process.returncode, errors) == (0, "")
    assert QImage(str(picture)).size() == QSize(810, 1440)


@pytest.mark.skipif(sys.platform != "linux", reason="the window manager of this test is one of X11")
@pytest.mark.parametrize(("asked", "fits"), [("1366x768", False), ("800x600", True)])
def test_a_window_as_large_as_the_desktop_is_not_cut_by_its_title_bar(tmp_path: Path, asked: str, fits: bool) -> None:
    with x_server("1366x768") as server:
        words = [sys.executable, "-c", PROGRAM, str(tmp_path), "", "1", asked]
        with program(words, server.env | {"PYTHONPATH": str(ROOT)}):
            window = server.window("Contoh")
            whole = f"the window stands whole, and {'keeps its size' if fits else 'fills the desktop'}"

            def stands() -> bool | None:
                left, top, width, height = server.place(window)
                inside = left >= 0 and top > 0 and left + width <= 1366 and top + height <= 768
                return (inside and ((width, height) == (800, 600)) == fits) or None

            until(stands, f"not so: {whole}")


@pytest.mark.qt_log_ignore("no type named")
def test_a_component_that_does_not_load_says_why(qapp: QGuiApplication) -> None:
    with pytest.raises(RuntimeError, match="Nothing"):
        make_view("tests.qt.gallery", "Nothing", {})


def test_the_bundled_face_is_the_one_that_is_drawn(qapp: QGuiApplication, tmp_path: Path) -> None:
    load_fonts()
    assert {"Regular", "Medium", "SemiBold", "Bold", "ExtraBold"} <= set(QFontDatabase.styles(FAMILY))


def test_every_icon_draws_in_the_colour_asked(qapp: QGuiApplication) -> None:
    provider = IconProvider(ICONS)
    for path in ICONS.glob("*.svg"):
        size = QSize()
        image = provider.requestImage(f"{path.stem}/ff0000/2", size, QSize(48, 48))
        assert size == QSize(48, 48)
        colours = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
        seen = {colour.name() for colour in colours if colour.alpha() == 255}
        assert seen == {"#ff0000"}, path.name
    assert provider.requestImage("no-such-icon/ff0000/2", QSize(), QSize(48, 48)).isNull()


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's driver is asked on Linux only")
@pytest.mark.parametrize(("driver", "known"), [("i915", True), ("amdgpu", True), ("vgem", False)])
def test_only_a_known_driver_counts_as_a_graphics_chip(tmp_path: Path, driver: str, known: bool) -> None:
    (tmp_path / "drivers" / driver).mkdir(parents=True)
    device = tmp_path / "drm" / "renderD128" / "device"
    device.mkdir(parents=True)
    (device / "driver").symlink_to(tmp_path / "drivers" / driver)
    assert has_gpu(tmp_path / "drm") is known
    assert has_gpu(tmp_path / "nothing") is False


def test_qt_speaks_into_the_log(tmp_path: Path) -> None:
    words = (
        "from pathlib import Path; from shared.qt.log import start_log; from PySide6.QtCore import qWarning; "
        f"start_log('trial', Path({str(tmp_path)!r})); qWarning('the paper is blue')"
    )
    subprocess.run([sys.executable, "-c", words], cwd=ROOT, check=True, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert "WARNING qt: the paper is blue" in (tmp_path / "trial.log").read_text()


def test_a_log_folder_that_cannot_be_written_leaves_the_log_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    words = (
        "import logging; from pathlib import Path; from shared.qt.log import start_log; "
        f"start_log('trial', Path({str(tmp_path / 'file')!r})); logging.getLogger('x').warning('still here')"
    )
    run = subprocess.run(
        [sys.executable, "-c", words],
        cwd=ROOT,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert "WARNING x: still here" in run.stderr
