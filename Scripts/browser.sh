#!/bin/sh
# Installs Chromium and its driver for the browser tests, where they are missing: browser.sh [--try]
# With --try it is no error that they cannot be had; the tests are skipped then, and it is said.
set -eu

if [ -x /usr/bin/chromium ] && [ -x /usr/bin/chromedriver ]; then exit 0; fi
if sh "$(dirname "$0")/apt-install.sh" chromium chromium-driver fonts-liberation; then exit 0; fi
[ "${1:-}" = --try ] || exit 1
echo 'setup: without Chromium and its driver the browser tests are skipped' >&2
