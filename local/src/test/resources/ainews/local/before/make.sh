#!/usr/bin/env bash
# Makes before.zip: a table and a site written by an earlier version's own command. It holds three days. The second updates a story of
# the first; a story of the first is retracted, one of the second corrected. All posts are invented.
# The committed file was made from commit 4290905. Replace it only with one made by another version whose data must stay readable.
# usage: make.sh CHECKOUT
# CHECKOUT is a built checkout of that version. Needs zip and faketime: rows expire, and amendments carry their date.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$1" && pwd)
out=$(mktemp -d)
port=18099
"$("$checkout/ainews" --find-jdk)/bin/java" -cp "$checkout/local/target/lib/*" \
  "$here/../../../../java/ainews/local/StandInModel.java" "$here/drafts.json" $port &
model=$!
trap 'kill $model; rm -rf "$out"' EXIT
until (exec 3<>/dev/tcp/127.0.0.1/$port) 2>/dev/null; do sleep 0.2; done
# Row keys contain the model's URL, so the port must not be part of it: the model is reached as a proxy.
export JAVA_TOOL_OPTIONS="-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=$port -Dhttp.nonProxyHosts=127.0.0.1|localhost"

at() {
  local time=$1
  shift
  FAKETIME_DONT_FAKE_MONOTONIC=1 faketime "$time UTC" "$checkout/ainews" "$@" --out "$out"
}

for day in 2026-03-02 2026-03-03 2026-03-04; do
  "$checkout/ainews" run --date $day --sources rss --replay "$here/$day" --settings "$here/settings.yaml" \
    --model openai:http://model.example.org/v1#stand-in --no-serve --out "$out"
done
at "2026-03-05 07:00:00" retract 2026-03-02 3 --reason "The company says that there was no round." --reason-zh "公司称并无此轮融资。"
at "2026-03-05 07:10:00" correct 2026-03-03 3 --reason "The study asked eighty agents." --reason-zh "研究询问的是八十个智能体。" \
  --summary-en "Eighty agents were asked again after a week." --summary-zh "研究在一周后再次询问八十个智能体。"
(cd "$out" && find . -type f | sort | xargs zip -qX "$here/before.zip.new")
mv "$here/before.zip.new" "$here/before.zip"
