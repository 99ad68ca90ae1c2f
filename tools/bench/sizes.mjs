// How large the pages are on the wire, as text and as a browser asks for them.
import { keepAliveClient } from './keep-alive.mjs';
import { median } from './measure.mjs';

const samples = 40;

/** @param {{ port: number, cookie: string }} api @param {import('./works.mjs').Work[]} works */
export async function printSizes({ port, cookie }, works) {
  const client = keepAliveClient(port);
  console.log(
    '\nBytes of an answer (median): as text, and compressed as a browser asks; milliseconds at p50 when compressed',
  );
  for (const { key, what, tasks } of works) {
    const [plain, packed, times] = [[], [], []];
    for (let i = 0; i < samples; i++) {
      const { method, path, body } = /** @type {import('./works.mjs').Task} */ (tasks[i % tasks.length]);
      const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
      plain.push((await client.send({ method, path, body, headers })).body.length);
      const begun = performance.now();
      packed.push(
        (await client.send({ method, path, body, headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' } }))
          .body.length,
      );
      times.push(performance.now() - begun);
    }
    console.log(
      `${`${key.padEnd(14)} ${what}`.slice(0, 42).padEnd(42)} ${String(median(plain)).padStart(8)} ${String(median(packed)).padStart(8)} ${median(times).toFixed(2).padStart(8)}`,
    );
  }
  client.close();
}
