import type { Row } from './acts.js';
import { chanceOf } from './random.js';

/** The numbers under which a hospital keeps a study. Some referrers send none. */
export function withNumbers(study: Row): Row {
  const chance = chanceOf(String(study['id']));
  const known = chance.chance(0.7);
  const [accession, uid] = [`DEMO-${chance.int(100_000, 999_999)}`, `2.25.${chance.int(1_000_000, 9_999_999)}${chance.int(1_000_000, 9_999_999)}`];
  const contrast = String(study['modality']).startsWith('mri') && chance.chance(0.6) ? (chance.chance(0.7) ? 'yes' : 'no') : null;
  const received = study['received'] === 'yes' && study['performedOn'] ? study['performedOn'] : null;
  return { ...study, contrast, accessionNumber: known ? accession : null, studyUid: known && chance.chance(0.8) ? uid : null, receivedOn: chance.chance(0.7) ? received : null };
}
