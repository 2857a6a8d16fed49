#!/usr/bin/env bash
# Compares every contract since the baseline with the one before it, and the one at hand with the last committed: each
# step must keep what callers rely on, unless openapi/breaks.txt says that the earlier one was broken on purpose.
# openapi/baseline.txt names the contract to begin with; move it on after a run that passes, never before.
set -euo pipefail
cd "$(dirname "$0")/.."
current=openapi/openapi.json
steps=build/contracts
rm -rf "$steps"
mkdir -p "$steps"
sum_of() { sha256sum "$1" | cut -d' ' -f1; }

cp "$current" "$steps/0.json"
baseline=$(cut -d' ' -f1 openapi/baseline.txt)
count=0
while [ "$(sum_of "$steps/$count.json")" != "$baseline" ] && read -r commit; do
  git show "$commit:$current" > "$steps/next.json" 2> /dev/null || break
  cmp -s "$steps/next.json" "$steps/$count.json" && continue
  count=$((count + 1))
  mv "$steps/next.json" "$steps/$count.json"
done < <(git rev-list --first-parent HEAD -- "$current" 2> /dev/null)

if [ "$(sum_of "$steps/$count.json")" != "$baseline" ]; then
  if [ "$(git rev-parse --is-shallow-repository 2> /dev/null)" = false ]; then
    echo "No contract of this history is the baseline that openapi/baseline.txt names."
    exit 1
  fi
  echo "The history here does not reach the baseline: what was broken before its oldest contract is not seen."
fi
failed=0
for ((step = count; step > 0; step--)); do
  before=$steps/$step.json
  sum=$(sum_of "$before")
  if npx --no redocly diff "$before" "$steps/$((step - 1)).json" --fail-on=major > "$steps/diff.txt" 2>&1; then continue; fi
  if grep -s "^$sum " openapi/breaks.txt; then
    echo "This break is meant."
    continue
  fi
  cat "$steps/diff.txt"
  echo "Keep what callers rely on, or say in openapi/breaks.txt why not: $sum <reason>"
  failed=1
done
echo "Steps of the contract compared: $count."
[ "$count" -le 10 ] || echo "To be faster, move openapi/baseline.txt on, once this passes."
exit "$failed"
