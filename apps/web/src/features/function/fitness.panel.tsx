import { Fitness, type FitnessView } from '@rachis/domain';
import { lazy } from 'react';
import { Ago } from '../../ui/ago.js';
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
          <ReadField of={Fitness} from={fitness} name="anticoagulantLastAt" after={fitness?.anticoagulantLastAt && <span className={classes['ago']}><Ago at={fitness.anticoagulantLastAt} /></span>} />
        )}
        <ReadField of={Fitness} from={fitness} name="allergies" />
        <ReadField of={Fitness} from={fitness} name="comorbidity" />
        <ReadField of={Fitness} from={fitness} name="toleratesSurgery" />
        <ReadField of={Fitness} from={fitness} name="toleranceReason" />
      </dl>
    </EditablePanel>
  );
}
