import { Fitness, formatDate, hoursSince, type FitnessView } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import { useNow } from '../../ui/ago.js';
import { EditablePanel } from '../../ui/editable-panel.js';
import { ReadField } from '../../ui/read-field.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import classes from './fitness.module.css';

const FitnessForm = lazy(() => import('./fitness.form.js').then((file) => ({ default: file.FitnessForm })));

/** Other illness, blood thinning with the last dose, allergies, and the clinicians' judgement. */
export function FitnessPanel({ caseId, fitness, mayEdit }: { caseId: string; fitness: FitnessView | null | undefined; mayEdit: boolean }) {
  return (
    <EditablePanel id="fitness" title="Fitness" note={<RecordedNote of={fitness} subject="Fitness" />} mayEdit={mayEdit} form={(done) => <FitnessForm caseId={caseId} fitness={fitness} onDone={done} />}>
      <dl className={classes['list']}>
        <ReadField of={Fitness} from={fitness} name="anticoagulated" />
        {fitness?.anticoagulated !== 'no' && <ReadField of={Fitness} from={fitness} name="anticoagulant" />}
        {fitness?.anticoagulated !== 'no' && (
          <ReadField of={Fitness} from={fitness} name="anticoagulantLastAt" after={<LastDose at={fitness?.anticoagulantLastAt} />} />
        )}
        <ReadField of={Fitness} from={fitness} name="allergies" />
        <ReadField of={Fitness} from={fitness} name="comorbidities" />
        {fitness?.comorbidities?.includes('thromboembolism') && <ReadField of={Fitness} from={fitness} name="thromboembolismOn" />}
        <ReadField of={Fitness} from={fitness} name="comorbidity" />
        <ReadField of={Fitness} from={fitness} name="frailtyResult" label="Frailty" after={<FrailtySource fitness={fitness} />} />
        <ReadField of={Fitness} from={fitness} name="asaClass" />
        <ReadField of={Fitness} from={fitness} name="toleratesSurgery" />
        <ReadField of={Fitness} from={fitness} name="toleranceReason" />
      </dl>
    </EditablePanel>
  );
}

/** "last dose 8 h 20 min ago": to the minute, because it decides when an operation can begin. */
function LastDose({ at }: { at: string | null | undefined }) {
  const since = hoursSince(at, useNow());
  if (since !== null) return <span className={classes['ago']}>last dose {since} ago</span>;
  return at ? <span className={classes['ago']}>lies ahead: check the time</span> : null;
}

/** Which scale and which day; the one that can be rated here is a link. */
function FrailtySource({ fitness }: { fitness: FitnessView | null | undefined }) {
  return (
    <span className={classes['source']}>
      {fitness?.frailtyResult && `${fitness.frailtyScale ?? ''}, ${fitness.frailtyOn ? formatDate(fitness.frailtyOn) : 'day not recorded'} · as recorded, not worked out here · `}
      <Link to="/scores/$scoreId" params={{ scoreId: 'mfi5' }}>
        mFI-5
      </Link>
    </span>
  );
}
