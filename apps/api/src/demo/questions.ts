import { Referral, type Urgency } from '@rachis/domain';
import { answers, type Row } from './acts.js';
import type { Someone } from './directory.js';
import type { Random } from './random.js';
import type { Story } from './story.js';

/** What a referrer asks, and the story in a few lines. */
export function referralRow(random: Random, story: Story, referrer: Someone, given: { urgency: Urgency | null; mscc: 'yes' | 'no' | 'unknown' | null; msccSuspectedAt?: Date | null; draft?: boolean }): Row {
  const [lesion] = story.lesions;
  const level = lesion?.levels ?? 'the spine';
  const question = lesion && given.mscc === 'yes'
    ? random.pick([`Decompress and stabilise ${level}, or radiotherapy alone?`, `New weakness with disease at ${level}: operation today?`, `Is ${level} to be operated on before radiotherapy?`])
    : random.pick([`Is ${level} stable enough for radiotherapy without fixation?`, `Painful disease at ${level}: cement, screws or radiotherapy?`, `Is ablative radiotherapy to ${level} worth while?`, `May the patient stand up and walk? ${level} has lost height`, `Biopsy of ${level} before the next line of treatment?`]);
  const weak = story.ais === 'E' ? 'No weakness.' : 'Legs have become weaker over some days.';
  return answers(Referral, {
    question: given.draft && random.chance(0.5) ? null : question, urgency: given.urgency, mscc: given.mscc, msccSuspectedAt: given.msccSuspectedAt?.toISOString() ?? null,
    summary: given.draft ? null : `${random.pick(['Back pain for some weeks, worse on movement.', 'Night pain that wakes the patient.', 'Found on the staging scan, hardly any pain.', 'Known disease, new pain at another level.'])} ${weak} ${random.pick(['Lives alone.', 'Lives with family.', 'Independent until last month.', 'Carer visits twice a day.'])}`,
    symptoms: given.draft || story.ais === 'E' ? [] : ['limb_weakness', 'gait_disturbance'],
    referringOrganisationId: referrer.organisationId, contact: given.draft ? null : `${referrer.name}, 01632 9601${String(random.int(10, 99))}`,
  });
}
