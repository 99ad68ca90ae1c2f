import { Referral, symptomCodes, type CaseView, type Option } from '@rachis/domain';
import { lazy } from 'react';
import { EditablePanel } from '../../ui/editable-panel.js';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { ReadList } from '../../ui/read-field.js';
import { Timestamp } from '../../ui/timestamp.js';
import { RedFlags } from './red-flags.js';
import classes from './referral.module.css';

const ReferralForm = lazy(() => import('./referral.form.js').then((file) => ({ default: file.ReferralForm })));

interface Props {
  theCase: CaseView;
  people: readonly Option[];
  hospitals: readonly Option[];
  mayEdit: boolean;
}

/** The question to the board as the headline, and the story behind it. */
export function ReferralPanel({ theCase, people, hospitals, mayEdit }: Props) {
  // What is recorded with onset in the presentation counts as much as what was ticked here.
  const symptoms = symptomCodes(theCase);
  return (
    <EditablePanel id="referral" title="Question to the board" mayEdit={mayEdit} form={(done) => <ReferralForm theCase={theCase} people={people} hospitals={hospitals} onDone={done} />}>
      <div className={classes['read']}>
        <p className={classes['question']}>{theCase.question ?? <AbsenceChip absence={theCase.absences?.['question']} />}</p>
        {theCase.summary && <p className={classes['story']}>{theCase.summary}</p>}
        <ReadList of={Referral} from={theCase} only={theCase.mscc === 'no' ? ['mscc', 'symptoms', 'contact'] : ['mscc', 'msccSuspectedAt', 'symptoms', 'contact']} columns={3} />
        {symptoms.length > 0 && <RedFlags symptoms={symptoms} />}
        <p className={classes['none']}>
          Referred by {theCase.referrer.displayName}
          {theCase.referringOrganisationName ? `, ${theCase.referringOrganisationName}` : ''}
          {theCase.referredAt && (
            <>
              {', '}
              <Timestamp at={theCase.referredAt} />
            </>
          )}
        </p>
      </div>
    </EditablePanel>
  );
}
