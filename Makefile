# Everything starts from nothing: `make run` and `make test` set up what they need.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
WHOOSH3 := $(VENV)-whoosh3

.PHONY: help run test test-whoosh3 check format bench screenshots fonts readings simplified translations lock clean setup
.DEFAULT_GOAL := help

help: ## Show this list.
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: setup ## Build the library and open the window (without a display: do the same job on paper).
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh build/run.sh

# The tests of the window and the others run side by side, each on a core of its own; the watch over
# the event loop comes last, when the others are done.
WINDOW_TESTS = $(wildcard tests/test_window*.py tests/test_help.py)
OTHER_TESTS = $(filter-out $(WINDOW_TESTS) tests/test_event_loop.py,$(wildcard tests/test_*.py tests/*/test_*.py))

test: setup ## Run the tests.
	@said=$$(mktemp); \
	$(BIN)/python -m pytest -q $(WINDOW_TESTS) > "$$said" 2>&1 & window=$$!; \
	$(BIN)/python -m pytest $(OTHER_TESTS) tests/test_event_loop.py; others=$$?; \
	wait $$window; windows=$$?; cat "$$said"; rm -f "$$said"; \
	test $$others -eq 0 && test $$windows -eq 0

test-whoosh3: setup $(WHOOSH3)/.installed ## Run the tests of index and search on whoosh3, the active fork.
	PYTHONPATH=$(CURDIR)/$(WHOOSH3) $(BIN)/python -c 'import whoosh; assert "$(WHOOSH3)" in whoosh.__file__'
	PYTHONPATH=$(CURDIR)/$(WHOOSH3) $(BIN)/python -m pytest $(wildcard tests/test_index_*.py tests/test_search_*.py \
		tests/test_query*.py tests/test_postings*.py tests/test_ranking*.py)

check: setup ## Run the linter, the formatter's check and the type checker.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: setup ## Format the code and mend what the linter can mend.
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: setup ## Measure the speeds that README states.
	PYTHONPATH=. $(BIN)/python tests/bench/run_all.py

screenshots: setup ## Make README's pictures afresh.
	$(BIN)/python build/screenshots.py

fonts: setup ## Make resources/fonts afresh from Debian's font packages.
	$(BIN)/python build/make_fonts.py

readings: setup ## Make resources/readings.txt afresh from pypinyin's tables.
	$(BIN)/python build/make_readings.py

simplified: setup ## Make resources/simplified.txt afresh from OpenCC's tables.
	$(BIN)/python build/make_simplified.py

translations: setup ## Put new texts of the window into resources/translations, and compile them.
	$(BIN)/python build/make_translations.py

lock: ## Resolve requirements.lock afresh for all systems and Python versions.
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet uv
	$(VENV)-lock/bin/uv pip compile pyproject.toml --group dev --universal --generate-hashes \
		--no-emit-index-url --no-annotate --custom-compile-command "make lock" --upgrade \
		--quiet --output-file requirements.lock
	rm -rf $(VENV)-lock

clean: ## Remove what the other targets made.
	rm -rf $(VENV) $(WHOOSH3) out dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

setup: $(INSTALLED)
	@sh build/system_libraries.sh $(BIN)/python

$(INSTALLED): requirements.lock pyproject.toml
	@sh build/make_venv.sh $(PYTHON) $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(WHOOSH3)/.installed: build/whoosh3.lock | $(INSTALLED)
	rm -rf $(WHOOSH3)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--target $(WHOOSH3) -r $<
	@touch $@
