import type { AgendaItemView, MeetingView, RoomView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { SpineLegend } from '../../features/anatomy/spine-legend.js';
import { caseOf } from '../../features/case/case.queries.js';
import { ReadBack } from '../../features/decision/read-back.js';
import { ImageStage } from '../../features/imaging/image-stage.js';
import { PatientLine } from '../../features/meeting/patient-line.js';
import { QuorumLight } from '../../features/meeting/quorum-light.js';
import { lesionFacts } from '../../features/meeting/summary-facts.js';
import { LesionScores } from '../../features/meeting/summary-lesions.js';
import { NeurologicFacts } from '../../features/meeting/summary-parts.js';
import { Summary } from '../../features/meeting/summary.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import classes from './shared-view.module.css';
import { SpineStrip } from './spine-strip.js';
import type { RoomImages } from './use-room-images.js';

interface Props {
  meeting: MeetingView;
  item: AgendaItemView;
  view: RoomView;
  images: RoomImages;
  anonymous: boolean;
  nameOf: (personId: string | null | undefined) => string | null;
}

/** What the room looks at: the summary of the case, its decision read back, or its spine. Never the last case while the next one loads. */
export function SharedView({ meeting, item, view, images, anonymous, nameOf }: Props) {
  const { data: theCase, error, refetch } = useQuery(caseOf(item.theCase.id));
  if (view === 'read_back')
    return item.decision ? (
      <ReadBack
        decision={item.decision}
        patient={<PatientLine theCase={item.theCase} anonymous={anonymous} />}
        quorum={<QuorumLight meeting={meeting} item={item} />}
        nameOf={nameOf}
      />
    ) : (
      <p className={classes['waiting']}>Nothing has been written yet for this case.</p>
    );
  if (!theCase) return error ? <ErrorState title="The case could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Loading the case" />;
  if (view === 'images')
    return (
      <div className={classes['images']}>
        <p className={classes['patient']}>
          <PatientLine theCase={item.theCase} anonymous={anonymous} />
        </p>
        <ImageStage caseId={theCase.id} views={images.views} studies={theCase.imaging} viewId={images.viewId} part={images.part} onPart={images.onPart} />
      </div>
    );
  const lesions = lesionFacts(theCase.lesions);
  if (view === 'spine')
    return (
      <div className={classes['spineView']}>
        <p className={classes['patient']}>
          <PatientLine theCase={item.theCase} anonymous={anonymous} />
        </p>
        <div className={classes['spineColumns']}>
          <div className={classes['spine']}>
            <SpineStrip theCase={theCase} />
          </div>
          <div className={classes['findings']}>
            <NeurologicFacts theCase={theCase} lesions={lesions} timeZone={meeting.timeZone} />
            <LesionScores theCase={theCase} lesions={lesions} />
            <div className={classes['legend']}>
              <SpineLegend />
            </div>
          </div>
        </div>
      </div>
    );
  return <Summary theCase={theCase} timeZone={meeting.timeZone} spine={<SpineStrip theCase={theCase} />} anonymous={anonymous} />;
}
