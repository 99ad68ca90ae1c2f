// docker-compose.yml against a strict schema of the keys it uses (tools/docker/compose.schema.json), and what no schema can say.
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

interface Service {
  image: string;
  environment?: Record<string, string>;
  secrets?: string[];
  networks?: string[];
  volumes?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
}
interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  networks: Record<string, object>;
  volumes: Record<string, object>;
}

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const compose = parse(read('docker-compose.yml')) as Compose;
const services = Object.values(compose.services);

describe('docker-compose.yml', () => {
  it('is a valid Compose file', () => {
    const validate = new Ajv({ allErrors: true }).compile(
      JSON.parse(read('tools/docker/compose.schema.json')) as object,
    );
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('refuses a misspelt key', () => {
    const validate = new Ajv().compile(JSON.parse(read('tools/docker/compose.schema.json')) as object);
    expect(validate({ services: { a: { image: 'a:1', healthchek: {} } } })).toBe(false);
  });

  it('declares every secret, network, volume and service it uses', () => {
    const declared = (names: object): Set<string> => new Set(Object.keys(names));
    const used = {
      secrets: services.flatMap((service) => service.secrets ?? []),
      networks: services.flatMap((service) => service.networks ?? []),
      volumes: services.flatMap((service) => (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '')),
      services: services.flatMap((service) => Object.keys(service.depends_on ?? {})),
    };
    expect(used.secrets.filter((name) => !declared(compose.secrets).has(name))).toEqual([]);
    expect(used.networks.filter((name) => !declared(compose.networks).has(name))).toEqual([]);
    expect(used.volumes.filter((name) => !name.startsWith('./') && !declared(compose.volumes).has(name))).toEqual([]);
    expect(used.volumes.filter((name) => name.startsWith('./') && !fs.existsSync(path.join(root, name)))).toEqual([]);
    expect(used.services.filter((name) => !declared(compose.services).has(name))).toEqual([]);
  });

  it('waits only for services that report their health', () => {
    for (const service of services) {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        if (condition === 'service_healthy') expect(compose.services[name]?.healthcheck).toBeDefined();
      }
    }
  });

  it('carries no password, no demo, and opens ports to this machine only', () => {
    const environment = services.flatMap((service) => Object.entries(service.environment ?? {}));
    const plain = environment.filter(([name]) => /PASSWORD|SECRET|TOKEN/.test(name) && !name.endsWith('_FILE'));
    expect(plain).toEqual([]);
    expect(compose.services['rachis']?.environment?.['RACHIS_DEMO']).toBe('false');
    for (const port of services.flatMap((service) => service.ports ?? [])) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('runs as an ordinary user', () => {
    expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
  });

  it('copies only what exists in the checkout', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
  });

  it('does not send secrets and data of this machine to the build', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['secrets', '.rachis', '.git', '**/node_modules']),
    );
  });
});
