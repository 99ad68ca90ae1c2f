import { ageOn, formatDate, labelOf, SEXES, type WorklistRow } from '@rachis/domain';
import { initialsOf, levelsOf, nameOf, primaryOf } from './case-words.js';

/** Who a decision is about, in one line as it is read aloud: name, sex, age, birth date, number, tumour and level. */
export function PatientLine({ theCase, anonymous = false }: { theCase: WorklistRow; anonymous?: boolean }) {
  const { birthDate, sex, identifier, caseNumber } = theCase;
  const age = birthDate ? ageOn(birthDate, new Date().toISOString().slice(0, 10)) : null;
  return (
    <>
      {anonymous ? initialsOf(theCase) : nameOf(theCase)}
      {' · '}
      {[
        sex ? labelOf(SEXES, sex) : 'Sex not recorded',
        age ? `${age.low === age.high ? age.low : `${age.low}–${age.high}`} y` : null,
        anonymous ? null : birthDate ? `born ${formatDate(birthDate)}` : 'birth date not recorded',
        anonymous ? null : (identifier ?? null),
        caseNumber,
        primaryOf(theCase),
        levelsOf(theCase),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}
