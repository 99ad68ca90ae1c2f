import 'reflect-metadata';
import { makeApplication } from './application.js';
import { Database } from './platform/database/database.js';
import { openApiDocument } from './platform/http/open-api.js';
import { makeLogger } from './platform/log.js';
import { readSettings } from './settings.js';

/** The OpenAPI document as text. The application is put together but never started, so the database is never asked. */
export async function contractText(): Promise<string> {
  const settings = readSettings({ DATABASE_URL: 'postgres://nobody@localhost/none' });
  const app = await makeApplication(settings, Object.create(Database.prototype) as Database, makeLogger('silent'));
  const text = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  return text;
}
