// The first thing a worker of jest-light-runner loads: from here on it reads TypeScript, and errors name the lines of the sources.
import { register } from 'node:module';

process.setSourceMapsEnabled(true);
register('./typescript-hooks.mjs', import.meta.url);
