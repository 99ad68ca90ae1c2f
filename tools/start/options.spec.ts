import { startOptions } from './options.mjs';

const root = '/checkout';
const options = (args: string[], environment: NodeJS.ProcessEnv = {}): unknown => startOptions(args, root, environment);

describe('the command line of npm start', () => {
  it('starts the demo on port 4600 with data in the checkout', () => {
    expect(options([])).toEqual({ port: 4600, data: '/checkout/.rachis', demo: true, reset: false });
  });

  it('takes port, folder and an empty start', () => {
    expect(options(['--port', '4700', '--data', '/data/x y', '--no-demo', '--reset'])).toEqual({
      port: 4700,
      data: '/data/x y',
      demo: false,
      reset: true,
    });
  });

  it('never shows the demo on a database of one’s own unless told to', () => {
    expect(options([], { DATABASE_URL: 'postgres://x' })).toMatchObject({ demo: false });
    expect(options([], { DATABASE_URL: 'postgres://x', RACHIS_DEMO: 'true' })).toMatchObject({ demo: true });
  });

  it('refuses to wipe a database of one’s own', () => {
    expect(() => options(['--reset'], { DATABASE_URL: 'postgres://x' })).toThrow(
      '--reset deletes the embedded database only',
    );
  });

  it.each([
    ['--bogus'],
    ['stray'],
    ['--port', 'abc'],
    ['--port', '0'],
    ['--port', '70000'],
    ['--port'],
    ['--data', ''],
  ])('refuses %s %s with a sentence', (...args) => {
    expect(() => options(args)).toThrow(/\.$/);
  });
});
