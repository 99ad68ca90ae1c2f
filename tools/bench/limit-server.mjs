// The least that can stand between a browser and PostgreSQL: node:http and pg, no session, no checks, no framework.
// A request names a statement and sends its values; the answer is the text that PostgreSQL built. Run as a child process.
import http from 'node:http';
import pg from 'pg';

/** @type {Map<string, string>} */
const texts = new Map(JSON.parse(process.env.LIMIT_STATEMENTS ?? '[]'));
const pool = new pg.Pool({ connectionString: process.env.LIMIT_DATABASE, max: Number(process.env.LIMIT_POOL ?? 4), options: process.env.LIMIT_OPTIONS });

/** @param {http.IncomingMessage} request */
async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const server = http.createServer(async (request, response) => {
  try {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    const values = JSON.parse(await bodyOf(request));
    const { rows } = await pool.query({ name, text: texts.get(name), values, rowMode: 'array' });
    const text = Buffer.from(String(rows[0][0]));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length });
    response.end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }),
);
process.on('disconnect', () => process.exit(0));
