#!/bin/sh
# Installs the C libraries that Dateline links, where they are missing, and says what it does.
# Works as root or with sudo. Without apt it names the packages and stops.
set -eu

# A header, or a program's path below /usr/bin, and the Debian package that brings it, one pair a line.
needed='xapian.h libxapian-dev
../bin/xapian-tcpsrv xapian-tools
zlib.h zlib1g-dev
zstd.h libzstd-dev
libxml2/libxml/parser.h libxml2-dev
archive.h libarchive-dev'

command -v swift >/dev/null 2>&1 || {
  echo 'setup: there is no Swift here. Install Swift 6.2 or later from https://www.swift.org/install and try again.' >&2
  exit 1
}

missing=$(echo "$needed" | while read -r header package; do
  found=no
  for folder in /usr/include /usr/local/include; do
    if [ -e "$folder/$header" ]; then found=yes; fi
  done
  if [ "$found" = no ]; then printf '%s ' "$package"; fi
done)
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "setup: this system has no apt. Install the development packages and tools of Xapian 1.4, zlib, Zstandard, libxml2, libarchive" >&2
  echo "setup: (on Debian: $missing; on Fedora: xapian-core xapian-core-devel zlib-devel libzstd-devel libxml2-devel libarchive-devel) and try again." >&2
  exit 1
fi

# shellcheck disable=SC2086 # a list of packages, one word each
exec sh "$(dirname "$0")/apt-install.sh" $missing
