// npm run safety: writes docs/safety/hazard-log.md and threats.md from their data, and names every test that is not there.
import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './ensure.mjs';
import { hazardFaults, hazardsOf, missingTests, safetyPapers, threatsOf } from './safety/papers.mjs';

for (const [name, text] of Object.entries(safetyPapers(root))) fs.writeFileSync(path.join(root, 'docs/safety', name), text);
const faults = [...hazardFaults(hazardsOf(root)), ...missingTests(root, hazardsOf(root)), ...missingTests(root, threatsOf(root))];
for (const fault of faults) console.error(fault);
console.log(JSON.stringify({ hazards: hazardsOf(root).length, threats: threatsOf(root).length, faults: faults.length }));
process.exitCode = faults.length === 0 ? 0 : 1;
