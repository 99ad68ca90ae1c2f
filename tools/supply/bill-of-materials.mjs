// The parts that are delivered, as CycloneDX 1.5, read from package-lock.json. `npm sbom --omit dev` leaves out whatever a tool of
// development also uses - the framework itself among them - so the list is made here.
import { randomUUID } from 'node:crypto';

/** @typedef {{ version?: string, license?: string, integrity?: string, resolved?: string, link?: boolean, dev?: boolean, devOptional?: boolean, optional?: boolean, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

const nameOf = (/** @type {string} */ where) => where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);
/** @param {string} name @param {string} version */
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @param {string} [integrity] */
function hashesOf(integrity) {
  const [, algorithm, base64] = /^(sha\d+)-(.+)$/.exec(integrity ?? '') ?? [];
  return algorithm && base64 ? [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') }] : [];
}

/** Where Node would find `name` from a folder of the lock. @param {LockedPackages} packages @param {string} from @param {string} name */
function foundFrom(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const place = folder === '' || !folder.includes('node_modules/') ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place]) return place;
    if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] ? `node_modules/${name}` : null;
  }
}

/** @param {{ name: string, version: string, packages: LockedPackages }} lock @param {string} at an instant */
export function billOfMaterials({ name, version, packages }, at) {
  const delivered = Object.entries(packages).filter(([where, { link, dev, devOptional }]) => where.includes('node_modules/') && !link && !dev && !devOptional);
  const refOf = new Map(delivered.map(([where, one]) => [where, purlOf(nameOf(where), one.version ?? '')]));
  const components = new Map(
    delivered.map(([where, one]) => {
      const ref = refOf.get(where) ?? '';
      const licence = one.license ?? 'NOASSERTION';
      return [
        ref,
        {
          type: 'library', 'bom-ref': ref, name: nameOf(where), version: one.version ?? '', purl: ref, scope: one.optional ? 'optional' : 'required', hashes: hashesOf(one.integrity),
          licenses: [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
        },
      ];
    }),
  );
  const dependencies = delivered.map(([where, one]) => ({
    ref: refOf.get(where) ?? '',
    dependsOn: [...new Set(Object.keys({ ...one.dependencies, ...one.optionalDependencies }).flatMap((needed) => refOf.get(foundFrom(packages, where, needed) ?? '') ?? []))].sort(),
  }));
  const known = new Set();
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: `urn:uuid:${randomUUID()}`, version: 1,
    metadata: { timestamp: at, component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version, licenses: [{ license: { id: 'Apache-2.0' } }] } },
    components: [...components.values()],
    dependencies: dependencies.filter(({ ref }) => !known.has(ref) && known.add(ref)),
  };
}
