# `make serve` shows the site, `make test` checks it, `make` alone lists the rest.

PORT   ?= 8000
PYTHON ?= python3
export PORT PYTHON

python := .venv/bin/python
manage := $(python) manage.py

.PHONY: help serve dev test figures audit bench-quiz bench-pump clean
.NOTPARALLEL:

help: ## list what can be made
	@awk -F ' *## ' '/^[a-z-]+: *##/ { sub(/:.*/, "", $$1); printf "make %-10s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'PORT=8001 make serve takes another port, PYTHON=python3.12 make serve another Python.'

serve: ## show the site as readers get it, on http://127.0.0.1:8000
	@.ci/ready "$$PORT"
	@.ci/install serve
	@. .ci/environment && .ci/build && export DEBUG=0 && $(manage) migrate --noinput --skip-checks --verbosity 0 \
		&& exec $(python) -m gunicorn --bind "127.0.0.1:$$PORT" secondheart.wsgi

dev: ## the same with DEBUG, reloading when a file changes
	@.ci/ready "$$PORT"
	@.ci/install serve
	@. .ci/environment && .ci/build && export DEBUG=1 && $(manage) migrate --noinput --skip-checks --verbosity 0 \
		&& exec $(manage) runserver "127.0.0.1:$$PORT"

test: ## every check and every test, quickest first
	@.ci/ready
	@.ci/install test
	@.ci/check

figures: ## every figure × language × light and dark × phone and tablet, on one page to look at
	@.ci/ready
	@.ci/install serve
	@. .ci/environment && $(manage) contactsheet --skip-checks

audit: ## Nu HTML checker on every page, Lighthouse on the main ones (needs Java, Node and Chromium)
	@.ci/ready
	@.ci/install serve
	@$(python) -m audit

bench-quiz: ## 200 readers answering a quiz at once: answers a second, p50, p99, and what was lost
	@.ci/ready
	@.ci/install test
	@. .ci/environment && .ci/build && $(python) -m bench quiz

bench-pump: ## how soon a changed control of the pump shows its picture, in a browser, first time and later
	@.ci/ready
	@.ci/install test
	@. .ci/environment && .ci/build && $(python) -m bench pump

clean: ## remove everything made here, except .env and data/
	@rm -rf .venv build .hypothesis .pytest_cache .ruff_cache
	@find . -name .git -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
