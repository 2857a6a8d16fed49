#!/usr/bin/env bash
# Compares the contract with that of the last commit that had another one, and fails on a breaking change.
set -euo pipefail
cd "$(dirname "$0")/.."
current=openapi/openapi.json
before=""
for revision in HEAD HEAD~1; do
  if git show "$revision:$current" > build/openapi-before.json 2>/dev/null && ! cmp -s build/openapi-before.json "$current"; then
    before=$revision
    break
  fi
done
if [ -z "$before" ]; then
  echo "The contract is that of the last two commits, or there is none before: nothing to compare."
  exit 0
fi
echo "Comparing the contract with that of $before."
npx redocly diff build/openapi-before.json "$current" --fail-on=major
