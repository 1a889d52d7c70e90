# `make demo` and `make test` work on a fresh machine: each sets up .venv by itself, once, and again when pyproject.toml has changed.
# Another interpreter: make test PYTHON=/path/to/python3.12

FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	if $$p -c '$(FITS)' >/dev/null 2>&1; then echo $$p; break; fi; done)

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: help demo test lint types validate bench parameters architecture clean distclean

help:
	@echo "make demo          a glucose drink through the body, and muscle cells in a dish; says where the pictures are"
	@echo "make test          style, imports between packages, and all tests"
	@echo "make lint          style and imports only"
	@echo "make types         type hints"
	@echo "make validate      the model beside published figures, pictures over the data in runs/validate, and all of it as a page in runs/score.html"
	@echo "make bench         what the engine promises, measured beside its peers; BENCH=--quick for two minutes"
	@echo "make parameters    write the parameter book, docs/parameters, with what weighs most"
	@echo "make architecture  write the list of modules in ARCHITECTURE.md"
	@echo "make clean         remove caches and builds; distclean removes .venv too. Your runs are never touched."

demo: $(VENV)/ready-to-run
	$(BIN)/signaling run ogtt --out runs/ogtt
	$(BIN)/signaling run dish/insulin_steps --out runs/dish/insulin_steps
	@echo
	@echo "The pictures (ogtt.png: the drink; measured.png: the cells of the dish over measured ones):"
	@find "$(CURDIR)/runs/ogtt" "$(CURDIR)/runs/dish/insulin_steps" -name '*.png' -exec echo "    {}" \;

test: lint
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

lint: $(VENV)/ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/ready-to-test
	$(BIN)/mypy

# Some of it: make bench BENCH="peers scaling --quick"
bench: $(VENV)/ready-to-bench
	$(BIN)/python -m benchmarks.run $(BENCH)

validate: $(VENV)/ready-to-run
	$(BIN)/signaling validate --out runs/validate --html runs/score.html

parameters: $(VENV)/ready-to-run
	$(BIN)/python docs/parameters.py --influence

architecture: $(BIN)/python
	$(BIN)/python docs/architecture.py

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "No Python 3.11, 3.12 or 3.13 was found. Install one, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12"; exit 1; fi
	@"$(PYTHON)" -c '$(FITS)' || { \
		echo "$(PYTHON) is not Python 3.11, 3.12 or 3.13. Name another: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12"; exit 1; }
	@echo "Setting up $(VENV) with $$("$(PYTHON)" --version)"
	@"$(PYTHON)" -m venv --clear $(VENV) || { rm -rf $(VENV); \
		echo "$(PYTHON) cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

$(VENV)/ready-to-run: pyproject.toml | $(BIN)/python
	@echo "Installing the package into $(VENV); this takes a minute or two"
	@$(PIP) install --quiet --editable .
	@touch $@

$(VENV)/ready-to-test: pyproject.toml | $(BIN)/python
	@echo "Installing the package, its extras and the test tools into $(VENV); this takes a few minutes"
	@$(PIP) install --quiet --editable ".[all,test]"
	@touch $@ $(VENV)/ready-to-run

$(VENV)/ready-to-bench: pyproject.toml | $(BIN)/python
	@echo "Installing the package and the peers of the benchmark into $(VENV); this takes a few minutes"
	@$(PIP) install --quiet --editable ".[bench]"
	@touch $@ $(VENV)/ready-to-run

clean:
	rm -rf build dist .import_linter_cache .mypy_cache .pytest_cache .ruff_cache .hypothesis docs/_build
	find . -name $(VENV) -prune -o -name __pycache__ -type d -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV)
