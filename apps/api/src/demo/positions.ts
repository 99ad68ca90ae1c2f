import type { Decision, Position } from '@rachis/domain';
import type { Someone } from './directory.js';
import type { Random } from './random.js';
import type { Sitting } from './sittings.js';

const CLINICIANS = ['spine_surgeon', 'radiation_oncologist', 'medical_oncologist', 'radiologist', 'specialist_nurse'];
const DISSENT = [
  'I would irradiate first and keep the operation for the case that it fails.',
  'The prognosis is shorter than the plan assumes; I would not operate.',
  'Two levels of fixation are not enough below a kyphosis of this degree.',
  'We have not heard the patient. I would ask again before anything is booked.',
  'Without tissue from this lesion I cannot support ablative doses.',
];

/** Where the members stand: one or two say so where all agree; where they do not, four do and one of them dissents by name and in words. */
export function positionsOn(random: Random, sitting: Sitting, itemId: string, { agreement }: Decision): (Position & { readonly person: Someone })[] {
  const speakers = random.shuffled(sitting.present(itemId).filter(({ specialty }) => CLINICIANS.includes(specialty))).slice(0, agreement === 'consensus' ? random.int(1, 2) : 4);
  return speakers.map(({ person, specialty }, index) => {
    const dissents = agreement !== 'consensus' && index === 0;
    const abstains = !dissents && random.chance(0.04);
    return { person, specialty, stance: dissents ? 'dissent' : abstains ? 'abstain' : 'agree', words: dissents ? random.pick(DISSENT) : abstains ? 'Not seen the images' : null };
  });
}
