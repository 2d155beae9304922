# Each target is a line that also works without make: see the recipe.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
ARCHIVE ?= build/archive

.PHONY: install run test check soak fuzz load bench bench-store bench-judge bench-edits bench-notices bench-pairs pictures docs clean

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q versioner api
	touch $@

# Judges an article, then serves an archive of ours until Ctrl-C; with CI or VERSIONER_ONCE set, it ends after the report.
run: install
	$(BIN)/versioner check fixtures/cases/harbour-ferry/before.txt fixtures/cases/harbour-ferry/after.txt || test $$? -eq 1
	$(BIN)/versioner import fixtures/archive.jsonl --store $(ARCHIVE)
	$(BIN)/versioner recheck --store $(ARCHIVE)
	test -n "$$CI$$VERSIONER_ONCE" || $(BIN)/versioner serve --store $(ARCHIVE)

test: install
	$(BIN)/python -m pytest -n auto

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: install
	$(BIN)/python -m bench
	$(BIN)/python -m bench store
	$(BIN)/python -m bench pages

# REVISIONS=1000000 for the whole table of docs/storage.md.
REVISIONS ?= 20000
bench-store: install
	$(BIN)/python -m bench store --revisions $(REVISIONS)

# The store's writers killed, and its power lost, thousands of times.
soak: install
	$(BIN)/python -m tests.store.killing $$(mktemp -d)/store --cycles 5000 --seed $$$$
	$(BIN)/python -m tests.store.power $$(mktemp -d)/power --states 3000 --seed $$$$

# Every operation of the API sent thousands of valid and invalid requests; EXAMPLES for each of the two.
EXAMPLES ?= 1000
fuzz: install
	VERSIONER_FUZZ=$(EXAMPLES) $(BIN)/python -m pytest -n auto tests/api/test_openapi.py

# Eight clients that post as fast as they can, beside a bare Flask route; fails where anything is lost.
load: install
	$(BIN)/python -m bench load

bench-judge: install
	$(BIN)/python -m bench judge --cases 10000

# Single edits, and which of them are told as substantive.
bench-edits: install
	$(BIN)/python -m bench edits

bench-notices: install
	$(BIN)/python $(SHARED)/tools/score_notices.py $(SHARED)/notices/*.jsonl --command "$(BIN)/versioner notices --jsonl"

bench-pairs: install
	$(BIN)/python $(SHARED)/tools/score_pairs.py $(SHARED)/pairs --command "$(BIN)/versioner check"

# Pictures of the pages for the docs, made by the tests that look at them.
pictures: install
	mkdir -p docs/pictures
	VERSIONER_PICTURES=docs/pictures $(BIN)/python -m pytest -q tests/pages/test_journeys.py -k looked_at

docs: install
	$(BIN)/python docs/build.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
