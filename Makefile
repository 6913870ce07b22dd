# Everything runs from .venv, which `make setup` builds from pyproject.toml and requirements.lock.
# Needs only Python 3.11 or newer with pip, and make: Debian's python3 has no ensurepip, so pip installs into the
# environment from outside.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check install --quiet --constraint requirements.lock

.PHONY: setup demo test lint bench bench-peers chaos e2e pictures clean

# Compiled code and expressions make the first `koetsu check` start at once, also where Python may write nothing while it
# runs.
setup: .venv/.ready .venv/.kept
	@$(BIN)/python -m compileall -q checks bot handlers

.venv/.kept: .venv/.ready $(shell find checks -name '*.py' -o -name '*.toml')
	@$(BIN)/python -m checks.keep
	@touch $@

.venv/.ready: pyproject.toml requirements.lock
	@echo "Setting up .venv (once; about half a minute) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv --without-pip .venv
	@$(INSTALL) --editable '.[dev]'
	@touch $@

demo: setup
	$(BIN)/koetsu demo

test: setup
	$(BIN)/pytest

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup
	$(BIN)/python -m tests.bench

# Side by side with textlint, which npm installs into a temporary folder.
bench-peers: setup
	$(BIN)/python -m tests.bench.peers

e2e: .venv/.e2e-ready
	$(BIN)/pytest tests/e2e -m e2e -n 0

# The bot killed again and again, on both databases.
chaos: setup
	$(BIN)/pytest tests/chaos -m chaos -n 0 -s

# The README's pictures, taken by the browser tests.
pictures: .venv/.e2e-ready
	KOETSU_PICTURES=docs/pictures $(BIN)/pytest tests/e2e -m e2e -n 0

.venv/.e2e-ready: .venv/.ready
	@$(INSTALL) --editable '.[dev,e2e]'
	@./.ci/install-browser
	@touch $@

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info
