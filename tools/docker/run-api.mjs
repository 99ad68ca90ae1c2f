// The first process of the container: turns the mounted password into DATABASE_URL and starts the API in this same process.
import fs from 'node:fs';

if (!process.env.DATABASE_URL) {
  const host = process.env.RACHIS_DATABASE_HOST ?? 'database';
  const password = fs.readFileSync('/run/secrets/owner-password', 'utf8').trim();
  if (password.length < 16) throw new Error('secrets/owner-password needs at least 16 characters');
  process.env.DATABASE_URL = `postgres://rachis_owner:${encodeURIComponent(password)}@${host}:5432/rachis`;
}
await import(new URL('../../apps/api/dist/main.js', import.meta.url).href);
