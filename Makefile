# Every target sets up .venv by itself the first time, or when the lock has changed.

PYTHON ?= python3
TEST_SCALE ?= 0.1
PORT ?= 8000
# Test files run side by side, each of them in one process.
TEST_PROCESSES ?= 2
TORCH ?= torch==2.13.0
VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/pytest -n $(TEST_PROCESSES) --dist loadfile

.PHONY: help setup setup-full demo test serve lint check soak bench gallery lock
.DEFAULT_GOAL := help

help:
	@echo "make demo    edit photographs for real, through three APIs; pictures in out/demo"
	@echo "make test    run the whole test suite"
	@echo "make serve   serve on 127.0.0.1:8000 until Ctrl-C (PORT=8001 for another)"
	@echo "make check   format, lint, types, layers, tests"
	@echo "make soak    the long runs (kills, fuzz) at full count"
	@echo "make bench   benchmarks; figures in benchmarks/results"
	@echo "make gallery what the embedded engine makes of the picture set, as docs/gallery.md; about ten minutes"
	@echo "make setup | setup-full | lock"

$(BIN)/python:
	@echo "Setting up $(VENV): a minute or two, this first time"
	$(PYTHON) -m venv $(VENV)

$(VENV)/.setup: requirements/demo.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/demo.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

# Two editions of one SDK cannot share an environment: the older one lies beside it.
# Torch comes by itself: which build fits is the machine's affair, and only its CPU build is small.
$(VENV)/.setup-full: requirements/test.lock requirements/qwen.lock requirements/dashscope-1.25.lock requirements/openai-2.lock $(VENV)/.setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(TORCH)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/qwen.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --upgrade \
	  --target $(VENV)/dashscope-1.25 -r requirements/dashscope-1.25.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --upgrade \
	  --target $(VENV)/openai-2 -r requirements/openai-2.lock
	touch $@

setup: $(VENV)/.setup
setup-full: $(VENV)/.setup-full

demo: setup
	$(BIN)/python examples/demo.py

serve: setup
	@mkdir -p out/serve
	@test -s out/serve/key || $(BIN)/python -c "import secrets; print('sk-' + secrets.token_hex(24))" > out/serve/key
	@OVERPAINT_DATA_DIR=$${OVERPAINT_DATA_DIR:-out/serve} \
	OVERPAINT_BOOTSTRAP_KEY=$${OVERPAINT_BOOTSTRAP_KEY:-$$(cat out/serve/key)} \
	$(BIN)/overpaint serve --host 127.0.0.1 --port $(PORT) --show-key

test: setup-full
	TEST_SCALE=$(TEST_SCALE) $(PYTEST)

lint: setup-full
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

check: lint test

soak: setup-full
	TEST_SCALE=1 $(PYTEST)

bench: setup-full
	$(BIN)/python -m benchmarks

# The page is written whether or not a bar is missed: it shows failures too.
gallery: setup
	-$(BIN)/overpaint engine eval --gallery docs

# Universal and with hashes: one file for every platform, and nothing in it names where packages come from.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-header --no-annotate --no-emit-index-url --no-emit-find-links

lock: | $(BIN)/python
	$(BIN)/python -m pip install --quiet uv
	$(COMPILE) pyproject.toml --group demo -o requirements/demo.lock
	$(COMPILE) pyproject.toml --group test -c requirements/demo.lock -o requirements/test.lock
	$(COMPILE) pyproject.toml --extra qwen --override requirements/no-torch.txt -c requirements/test.lock -o requirements/qwen.lock
	echo 'dashscope==1.25.24' | $(COMPILE) - --no-deps -o requirements/dashscope-1.25.lock
	printf 'openai==2.54.0\ndistro==1.9.0\n' | $(COMPILE) - --no-deps -o requirements/openai-2.lock
