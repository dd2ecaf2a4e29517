#!/bin/sh
# 牌匠：在浏览器里打开。Starts the browser edition; `--no-open` prints its address alone, a file is opened.
# With a first word that is a command (`paijiang.sh export …`), the command line.
here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
node="$here/runtime/node"
[ -x "$node" ] || node=$(command -v node) || {
  echo "没有找到 Node.js（20.19 以上）。There is no Node.js (20.19 or later)." >&2
  exit 1
}
case "$1" in
'' | --no-open | *.paijiang | *.json) exec "$node" "${here}/dist/edition.mjs" "$@" ;;
*) exec "$node" "${here}/bin/paijiang.mjs" "$@" ;;
esac
