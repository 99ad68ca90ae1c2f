#!/usr/bin/env bash
# Run once by the postgres image on an empty volume: the owner of the database is no superuser.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres --set=password="$(cat /run/secrets/owner-password)" <<'SQL'
create role rachis_owner login createrole password :'password';
create database rachis owner rachis_owner;
SQL
