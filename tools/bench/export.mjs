// npm run bench -- --export: takes the whole registry out as the product does, and says how long it took and how much memory the process used.
import fs from 'node:fs';
import http from 'node:http';

const SAMPLE_MS = 50;
const MEGABYTE = 1024 * 1024;

/** Resident memory of a process, now and at its highest, in bytes; null where the system does not say. @param {number} pid */
function memoryOf(pid) {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (/** @type {string} */ name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) * 1024;
    return { now: read('VmRSS'), highest: read('VmHWM') };
  } catch {
    return null;
  }
}

/** Sends the request and reads the archive away as it comes; a browser writes it to disk. @param {{ port: number, cookie: string }} api */
function takeArchive({ port, cookie }) {
  return new Promise((done, fail) => {
    const body = JSON.stringify({ kind: 'pseudonymised' });
    const request = http.request(
      { port, host: '127.0.0.1', method: 'POST', path: '/api/exports/registry', headers: { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-rachis': '1', origin: `http://127.0.0.1:${port}` } },
      (response) => {
        let bytes = 0;
        let tail = Buffer.alloc(0);
        response.on('data', (/** @type {Buffer} */ part) => {
          bytes += part.length;
          tail = Buffer.concat([tail, part]).subarray(-22);
        });
        response.on('error', fail);
        response.on('end', () => {
          const whole = response.statusCode === 200 && tail.readUInt32LE(0) === 0x06054b50;
          if (whole) done(bytes);
          else fail(new Error(`the export answered ${response.statusCode} and ended without its directory`));
        });
      },
    );
    request.on('error', fail);
    request.end(body);
  });
}

/**
 * @param {{ port: number, cookie: string, pid: number }} api
 * @param {(text: string, values: unknown[]) => Promise<any[]>} rows
 */
export async function measureExport(api, rows) {
  let [highest, before] = [0, memoryOf(api.pid)?.now ?? 0];
  const sampler = setInterval(() => (highest = Math.max(highest, memoryOf(api.pid)?.now ?? 0)), SAMPLE_MS);
  const begun = performance.now();
  const bytes = await takeArchive(api).finally(() => clearInterval(sampler));
  const seconds = (performance.now() - begun) / 1000;
  const [event] = await rows(`SELECT after -> 'rowCount' AS n FROM audit_event WHERE action = 'export.pseudonymised' AND after ->> 'stage' = 'ended' ORDER BY id DESC LIMIT 1`, []);
  const said = { exportSeconds: Number(seconds.toFixed(1)), exportRows: Number(event?.n ?? 0), exportMegabytes: Number((bytes / MEGABYTE).toFixed(1)), memoryBefore: Math.round(before / MEGABYTE), memoryHighest: Math.round(highest / MEGABYTE) };
  console.log(`\nExport of all: ${said.exportRows} rows in ${said.exportSeconds} s, ${said.exportMegabytes} MB packed; the process had ${said.memoryBefore} MB before and ${said.memoryHighest} MB at most`);
  return said;
}

const PANELS = ['case-mix', 'levels', 'goals', 'schedules', 'complications', 'time-to-treatment', 'survival?by=all', 'survival?by=primary', 'survival?by=ecog', 'competing-risks?event=reoperation', 'calibration'];
const ROUNDS = 7;

/** Every panel of the registry as a browser asks for it, over all cases. @param {{ port: number, cookie: string }} api */
export async function measureRegistry({ port, cookie }) {
  console.log('\nPanels of the registry, milliseconds at the median and at most');
  /** @type {Record<string, number>} */
  const medians = {};
  for (const panel of PANELS) {
    const times = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/api/registry/${panel}`, { headers: { cookie } });
      bytes = (await answer.arrayBuffer()).byteLength;
      if (!answer.ok) throw new Error(`${panel} answered ${answer.status}`);
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    medians[panel] = Math.round(times[ROUNDS >> 1] ?? 0);
    console.log(`${panel.padEnd(36)} ${String(medians[panel]).padStart(6)} ${String(Math.round(times.at(-1) ?? 0)).padStart(6)} ms ${String(bytes).padStart(9)} bytes`);
  }
  return medians;
}
