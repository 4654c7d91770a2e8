#!/bin/sh
# Locks every dependency with its hashes, for Linux and Windows; needs uv. Run it after changing pyproject.toml.
set -eu
cd "$(dirname "$0")/../.."

lock() {
    uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate \
        --no-emit-index-url --no-emit-find-links --quiet \
        --custom-compile-command 'sh assets/packaging/lock.sh' "$@" pyproject.toml assets/packaging/build.in
}

lock --extra test --output-file assets/packaging/requirements-test.txt
lock --constraint assets/packaging/requirements-test.txt --output-file assets/packaging/requirements.txt
