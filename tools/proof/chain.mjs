// The product's own look at the chain over the audit.

/** @param {import('pg').Client} client @param {string} centreId */
export async function chainFault(client, centreId) {
  const { verifyChain } = await import(new URL('../../apps/api/dist/platform/audit/audit-chain.js', import.meta.url).href);
  return (await verifyChain(client, centreId)).broken;
}
