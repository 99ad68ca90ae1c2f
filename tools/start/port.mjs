// Is a port free on every address the API could listen on?
import { createServer } from 'node:net';

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} the system's reason when it cannot be used
 */
function listenError(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? 'unknown'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

/**
 * @param {number} port
 * @returns {Promise<string | null>} a sentence for the user when the port cannot be used
 */
export async function portProblem(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const code = await listenError(port, host);
    if (code === 'EADDRINUSE') {
      return `Port ${port} is already in use (is Rachis running in another window?). Choose another: npm start -- --port ${port === 65535 ? 4600 : port + 1}`;
    }
    if (code === 'EACCES')
      return `This account may not listen on port ${port}. Choose one above 1023: npm start -- --port 4600`;
  }
  return null;
}
