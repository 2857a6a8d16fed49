#!/bin/sh
# Makes the role that the service signs in as, when docker-compose.yml sets up its database for the first time.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$SERVICE_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role portfolio_service login password :'password';
SQL
