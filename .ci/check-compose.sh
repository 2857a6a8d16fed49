#!/usr/bin/env bash
# Checks docker-compose.yml with the example settings, where a compose client is at hand. No engine is needed.
set -euo pipefail
cd "$(dirname "$0")/.."
if docker compose version > /dev/null 2>&1; then
  compose="docker compose"
elif command -v docker-compose > /dev/null; then
  compose="docker-compose"
else
  echo "No docker compose here: docker-compose.yml was not checked."
  exit 0
fi
$compose --env-file .env.example config --quiet
echo "docker-compose.yml is valid."
