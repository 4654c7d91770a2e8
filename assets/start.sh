#!/bin/sh
# Sets up what this machine lacks, then runs one verb: sh assets/start.sh demo
#
#   sh assets/start.sh VERB …      set up, then `antrean VERB …` in the folder it was called from
#   sh assets/start.sh test        set up with the tests' needs, then static checks and every test
#   sh assets/start.sh test ARG …  the same set-up, then only pytest with these arguments
#
# Set-up talks on standard error. Exit 4: the machine lacks something that only a person can give.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
packaging=$root/assets/packaging
venv=$root/.venv

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 4; }
trap 'say "Dihentikan. Jalankan perintah yang sama untuk melanjutkan."; exit 130' INT TERM

# Qt wants UTF-8, and a language that was never generated on this machine falls back to ASCII.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

find_python() {
    for name in python3 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$name"
            return
        fi
    done
    stop "Antrean MPP memerlukan Python 3.11 atau lebih baru. Pasang dahulu, lalu jalankan perintah ini lagi."
}

# Names from the given lists that dpkg does not have; newer releases add "t64" to some of them.
missing_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' | sed -n 's/^.i *//p')
    cat "$@" | sed '/^#/d; /^$/d' |
        while read -r package; do
            printf '%s\n' "$installed" | grep -qxF -e "$package" -e "${package}t64" || printf '%s\n' "$package"
        done
}

install_packages() {
    if [ "$(id -u)" -eq 0 ]; then
        as_root=env
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root='sudo -n env'
    else
        say "Beberapa paket sistem belum ada. Mintalah administrator menjalankan satu baris ini, lalu ulangi:"
        stop "  apt-get update && apt-get install -y --no-install-recommends $*"
    fi
    say "Memasang paket sistem: $*"
    apt="$as_root DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0"
    $apt update </dev/null >&2 || say "Daftar paket tidak terbarui sepenuhnya; dilanjutkan dengan daftar yang ada."
    $apt install -y --no-install-recommends "$@" </dev/null >&2 ||
        stop "Paket sistem belum terpasang. Periksa jaringan dan sumber paket, lalu jalankan perintah ini lagi."
}

# What the environment has to match: its Python, this folder, and every file that says what goes into it.
wanted() {
    "$venv/bin/python" -c 'import sys; print(sys.version)' 2>/dev/null || return 1
    printf '%s\n' "$root"
    cat "$root/pyproject.toml" "$packaging"/requirements*.txt | cksum
}

pip() { "$venv/bin/python" -m pip --disable-pip-version-check "$@" >&2; }

install_wheels() {
    say "Menyiapkan lingkungan Python di $venv (sekali saja, unduhan kira-kira 300 MB) …"
    if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        python=$(find_python)
        "$python" -m venv --clear "$venv" >&2 || stop "Folder $venv gagal dibuat. Periksa izin dan ruang disk."
    fi
    # One small library comes without a wheel: these pinned tools build it, not what a build would fetch.
    pip install --quiet --require-hashes -r "$packaging/requirements-build.txt" &&
        pip install --require-hashes --no-build-isolation -r "$packaging/$1" &&
        PYTHONWARNINGS=ignore pip install --quiet --no-build-isolation --no-deps --editable "$root" ||
        stop "Paket Python belum terpasang. Periksa jaringan dan ruang disk, lalu jalankan perintah ini lagi."
}

set_up() {
    case $1 in
        test) lists='debian.txt debian-test.txt' requirements=requirements-test.txt enough=.ready-test ;;
        *) lists=debian.txt requirements=requirements.txt enough='.ready .ready-test' ;;
    esac
    # shellcheck disable=SC2086 # the lists are words
    missing=$(cd "$packaging" && missing_packages $lists)
    if ! "$venv/bin/python" -c '' 2>/dev/null; then
        python=$(find_python)
        "$python" -c 'import ensurepip' 2>/dev/null || missing="$python-venv $missing"
    fi
    # shellcheck disable=SC2086 # package names, one word each
    [ -z "$missing" ] || install_packages $missing

    state=$(wanted) || state=
    for stamp in $enough; do
        [ -z "$state" ] || [ "$(cat "$venv/$stamp" 2>/dev/null)" != "$state" ] || return 0
    done
    install_wheels "$requirements"
    wanted >"$venv/${enough%% *}"
}

run_tests() {
    cd "$root"
    python=$venv/bin/python
    [ $# -eq 0 ] || exec "$python" -m pytest "$@"
    failed=
    "$python" -m ruff check . || failed="$failed ruff"
    "$python" -m mypy || failed="$failed mypy"
    "$python" -m pytest || failed="$failed pytest"
    [ -z "$failed" ] || { say "Belum lulus:$failed"; exit 1; }
}

# One set-up at a time, however many programs start at once; the lock goes with the last of them.
exec 9<"$0"
if command -v flock >/dev/null 2>&1; then flock 9; fi
set_up "${1:-}"
exec 9<&-

case ${1:-} in
    test) shift; run_tests "$@" ;;
    *) exec "$venv/bin/antrean" "$@" ;;
esac
