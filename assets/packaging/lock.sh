#!/bin/sh
# Locks every dependency with its hashes, for Linux and Windows; needs uv. Run it after changing pyproject.toml.
set -eu
cd "$(dirname "$0")/../.."

lock() {
    uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate \
        --no-emit-index-url --no-emit-find-links --quiet \
        --custom-compile-command 'sh assets/packaging/lock.sh' "$@"
}

cd assets/packaging
lock --extra test --output-file requirements-test.txt ../../pyproject.toml build.in
lock --constraint requirements-test.txt --output-file requirements.txt ../../pyproject.toml build.in
lock --constraint requirements-test.txt --output-file requirements-build.txt build.in
