#!/usr/bin/env bash
# Starts the demonstration as a newcomer does (npm start), twice: it must answer, keep its store, and be quick the second time.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'stop; rm -rf "$folder"' EXIT

start() {
  # A group of its own, so that the server stops with npm and the shell between them.
  setsid npm start --silent -- --no-open --port 0 --db "$folder/demonstration.db" >"$folder/out" 2>"$folder/err" &
  server=$!
  for _ in $(seq 1 240); do
    address=$(grep -oE 'http://[^ ]+' "$folder/out" | head -n 1 || true)
    [ -n "$address" ] && return
    kill -0 "$server" 2>/dev/null || { cat "$folder/out" "$folder/err"; exit 1; }
    sleep 0.25
  done
  echo 'npm start printed no address within a minute'; cat "$folder/out" "$folder/err"; exit 1
}

stop() {
  kill -TERM -- "-$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
}

start
node -e '
const address = process.argv[1]
const page = await fetch(address)
if (!page.ok || !(await page.text()).includes("<div")) throw new Error("no page at " + address)
const { items, total } = await (await fetch(new URL("/api/claims?limit=5", address))).json()
if (total < 50 || items.length !== 5) throw new Error(`only ${total} claims`)
console.log(`first start: ${total} claims at ${address}`)' --input-type=module "$address"
stop
start
cat "$folder/out"
grep -q 'already in' "$folder/out" || { echo 'the second start read the dossier again'; exit 1; }
stop
