#!/usr/bin/env bash
# `npm test`: outside tools, build, lint, types, and every test. The last line tells the tests' own count,
# from vitest's report: `N passed, N failed, N skipped`.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=()
step() {
  local name=$1
  shift
  echo "== $name"
  "$@" || failed+=("$name")
}
report=$(mktemp -d)
trap 'rm -rf "$report"' EXIT

step "system packages" bash scripts/system-packages.sh
step "build" npm run --silent build
step "lint, format, types, unused" node scripts/check.mjs lint format types unused only-tested
step "tests" npx vitest run --reporter=default --reporter=json --outputFile.json="$report/vitest.json"

if [ -x /usr/bin/chromium ]; then
  step "browser" npx playwright test
elif [ "${CI:-}" = true ]; then
  failed+=("browser: /usr/bin/chromium is missing")
else
  echo "browser tests not run: /usr/bin/chromium is missing (scripts/system-packages.sh)"
fi

[ ${#failed[@]} -eq 0 ] || echo "FAILED: ${failed[*]}"
node scripts/test-summary.mjs "$report/vitest.json" || exit 1
[ ${#failed[@]} -eq 0 ]
