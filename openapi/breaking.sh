#!/usr/bin/env bash
# Compares the contract with the last committed one that differs, of HEAD or the commit before, and fails on a breaking
# change, unless openapi/breaks.txt says that the earlier contract was broken on purpose.
set -euo pipefail
cd "$(dirname "$0")/.."
current=openapi/openapi.json
before=build/openapi-before.json
mkdir -p build

revision=""
for candidate in HEAD HEAD~1; do
  if ! git show "$candidate:$current" > "$before" 2> /dev/null; then
    echo "There is no contract at $candidate (not committed yet, a shallow clone, or no repository)."
  elif ! cmp -s "$before" "$current"; then
    revision=$candidate
    break
  fi
done
if [ -z "$revision" ]; then
  echo "There is no other contract to compare with."
  exit 0
fi

echo "Comparing the contract with that of $revision."
if npx --no redocly diff "$before" "$current" --fail-on=major > build/openapi-diff.txt 2>&1; then
  grep -E '^[0-9]+ major' build/openapi-diff.txt
  exit 0
fi
cat build/openapi-diff.txt
sum=$(sha256sum "$before" | cut -d' ' -f1)
if grep -s "^$sum " openapi/breaks.txt; then
  echo "This break is meant."
  exit 0
fi
echo "Keep what callers rely on, or say in openapi/breaks.txt why not: $sum <reason>"
exit 1
