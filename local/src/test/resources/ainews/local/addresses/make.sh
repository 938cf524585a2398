#!/usr/bin/env bash
# Makes before.zip: a table of seven days as an earlier version leaves it, which knew each address with the "?ref=hn" behind it for another
# than the one without. The fourth story of the first day is an update on the second; another of the first day is retracted. All posts are invented.
# The one that is kept here was made by the version before the first RFC 3986 form. Make it anew only from a version that is to be read as well.
# usage: make.sh CHECKOUT    a built checkout of that version; needs zip
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$1" && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for day in 2026-03-0{2..8}; do
  "$checkout/ainews" run --date $day --sources rss --replay "$here/$day" --settings "$here/../before/settings.yaml" --no-serve --out "$out"
done
"$checkout/ainews" retract 2026-03-02 3 --reason "The company says that there was no round." --out "$out"
(cd "$out" && zip -qX "$here/before.zip" ainews.db)
