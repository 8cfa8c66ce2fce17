# make run    try the register at http://127.0.0.1:8000 (PORT=… for another port)
# make test   run every test (ARGS="-k word" for some)

PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: run test lint bench bench-import lock clean

run: .venv/requirements.lock .env
	@exec $(BIN)/python manage.py serve

test: .venv/requirements.lock
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.reports.exports.office
	@$(BIN)/python -m pytest --numprocesses=logical --maxprocesses=4 --dist=loadfile --no-loadscope-reorder $(ARGS)

lint: .venv/requirements.lock
	$(BIN)/ruff check
	$(BIN)/ruff format --check

bench: .venv/requirements.lock .env
	@$(BIN)/python -m benchmarks

bench-import: .venv/requirements.lock .env
	@$(BIN)/python -m benchmarks.importing

# Everything pinned with hashes, from pyproject.toml.
lock:
	uv pip compile pyproject.toml --group dev --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 --python-platform x86_64-unknown-linux-gnu --quiet -o requirements.lock

clean:
	rm -rf .venv .hypothesis .pytest_cache .ruff_cache

# The environment is made anew whenever the lock changes; its copy of the lock says for which.
.venv/requirements.lock: requirements.lock
	@$(PYTHON) -c "import ensurepip" 2>/dev/null || { echo "Installing python3-venv, which Python needs to \
	make environments"; apt-get update -qq && apt-get install -qq -y python3.11-venv; }
	@echo "Installing the pinned packages into .venv"
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@cp requirements.lock $@

# A trial's own secret key, over plain http on this machine.
.env:
	@umask 077; $(PYTHON) -c "import secrets; print('SECRET_KEY=' + secrets.token_urlsafe(50)); \
	print('HTTPS=false')" > $@
