// The domain's tests alone, from the folder in which Stryker has put its changed copy.
import all from '../../jest.config.mjs';

const [domain] = all.projects ?? [];
export default { ...(typeof domain === 'object' ? domain : {}), rootDir: process.cwd() };
