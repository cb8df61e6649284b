# `make` lists the targets. Needs Python 3.11 or newer and a package index; everything else comes by itself.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
GENERATE := $(RUN) -m generator
INSTALL := $(RUN) -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r

.DEFAULT_GOAL := help
.PHONY: help site serve extract build check review edition test lint eval bench nightly explore links lock screenshot pdf fresh clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/.run ## seeds/ -> briefs/ -> site/: the whole briefing site
	@$(GENERATE) site

serve: $(VENV)/.run ## live preview: rebuilds when a brief is saved
	@$(GENERATE) serve

extract: $(VENV)/.run ## seeds/ -> briefs/ (hand edits are kept)
	@$(GENERATE) extract

build: $(VENV)/.run ## briefs/ -> build/docs/: the pages as markdown
	@$(GENERATE) build

check: $(VENV)/.run ## say what is wrong in the briefs, with file, line and the way out
	@$(GENERATE) check

review: $(VENV)/.run ## list what a person should look at, most worth first
	@$(GENERATE) review

edition: $(VENV)/.run ## keep today's state as an edition, so that the next build tells what changed
	@$(GENERATE) edition

test: $(VENV)/.dev ## run the tests
	@$(RUN) -m pytest

lint: $(VENV)/.dev ## ruff and mypy
	@$(RUN) -m ruff check . && $(RUN) -m ruff format --check . && $(RUN) -m mypy

eval: $(VENV)/.dev ## score the extraction against the gold files; fails below a floor
	@$(RUN) -m tests.eval.gate

bench: $(VENV)/.dev ## speed, as ratios to the bare libraries
	@$(RUN) -m tests.eval.bench

nightly: $(VENV)/.dev ## the long test profiles
	@HYPOTHESIS_PROFILE=explore $(RUN) -m pytest -m nightly

explore: $(VENV)/.dev ## the tests of properties, on examples that no run had before
	@HYPOTHESIS_PROFILE=explore $(RUN) -m pytest

links: $(VENV)/.dev ## check every link and anchor of site/, at the root and below a folder
	@$(RUN) -m tests.eval.links

screenshot: $(VENV)/.dev ## take the README's picture of the home page (needs Chromium)
	@$(RUN) -m tests.eval.screenshot

pdf: $(VENV)/.dev ## the summary brief as build/brief.pdf (needs Chromium)
	@$(RUN) -m tests.eval.screenshot pdf

lock: ## resolve pyproject.toml anew into the two lock files
	@$(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install --quiet uv
	@build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements.lock pyproject.toml
	@build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --extra dev -o requirements-dev.lock -c requirements.lock pyproject.toml
	@build/lock/bin/python tests/eval/pin_model.py requirements.lock requirements-dev.lock

fresh: $(VENV)/.run ## start your own subject: take the sample articles and their briefs out
	@$(GENERATE) fresh

clean: ## remove what can be made again (build/, site/)
	@rm -rf build site site.old

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; this is %d.%d. Say which: make site PYTHON=python3.12" % sys.version_info[:2])'
	@echo "making the environment in $(VENV)/ (once, about a minute)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock | $(VENV)/bin/python
	@$(INSTALL) requirements.lock && touch $@

$(VENV)/.dev: requirements-dev.lock requirements.lock | $(VENV)/bin/python
	@$(INSTALL) requirements-dev.lock && touch $(VENV)/.run $@
