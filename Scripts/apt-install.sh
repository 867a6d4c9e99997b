#!/bin/sh
# Installs Debian packages, as root or with sudo, and says so: apt-install.sh PACKAGE ...
set -eu

command -v apt-get >/dev/null 2>&1 || {
  echo "setup: this system has no apt; install by hand: $*" >&2
  exit 1
}
as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || {
    echo "setup: run as root, or install by hand: apt-get install $*" >&2
    exit 1
  }
  as_root=sudo
fi
echo "setup: installing $*"
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
