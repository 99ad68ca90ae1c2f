import { isOpen, standingOnly, type CaseView, type Level, type LesionView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { lazy, memo, Suspense } from 'react';
import { useMay, useSession } from '../../api/session.queries.js';
import { BiopsyPanel } from '../../features/biopsy/biopsy.panel.js';
import { DiscussionsPanel } from '../../features/case/discussions.panel.js';
import { RecordPanel } from '../../features/case/record.panel.js';
import { ReferralPanel } from '../../features/case/referral.panel.js';
import { Replies } from '../../features/case/replies.panel.js';
import { StatusLinks } from '../../features/case/status-links.panel.js';
import { FitnessPanel } from '../../features/function/fitness.panel.js';
import { FunctionPanel } from '../../features/function/function.panel.js';
import { NeuroPanel } from '../../features/function/neuro.panel.js';
import { PresentationPanel } from '../../features/function/presentation.panel.js';
import { ImagingPanel } from '../../features/imaging/imaging.panel.js';
import { ShowListPanel } from '../../features/imaging/show-list.panel.js';
import { LaboratoryPanel } from '../../features/laboratory/laboratory.panel.js';
import { LesionsPanel } from '../../features/lesion/lesions.panel.js';
import { ExtentPanel } from '../../features/oncology/extent.panel.js';
import { OncologyStatusPanel } from '../../features/oncology/oncology-status.panel.js';
import { PriorTreatmentsPanel } from '../../features/oncology/prior-treatments.panel.js';
import { SteroidCoursesPanel } from '../../features/oncology/steroid-courses.panel.js';
import { SupportiveDrugsPanel } from '../../features/oncology/supportive-drugs.panel.js';
import { TherapyLinesPanel } from '../../features/oncology/therapy-lines.panel.js';
import { TumourMarkersPanel } from '../../features/oncology/tumour-markers.panel.js';
import { TumourPanel } from '../../features/oncology/tumour.panel.js';
import { WishesPanel } from '../../features/patient/wishes.panel.js';
import { directory, organisations } from '../../features/people/people.queries.js';
import { PrognosisPanel } from '../../features/prognosis/prognosis.panel.js';
import { RadiotherapyPanel } from '../../features/radiotherapy/radiotherapy.panel.js';
import { LmnopPanel } from '../../features/scores/lmnop.panel.js';
import { NomsPanel } from '../../features/scores/noms.panel.js';
import { PatientScoresPanel } from '../../features/scores/patient-scores.panel.js';
import { SinsPanel } from '../../features/scores/sins.panel.js';
import { SurgeryPanels } from '../../features/surgery/surgery.panel.js';
import { InformationPanel } from '../../features/support/information.panel.js';
import { SensitiveNotesPanel } from '../../features/support/sensitive-notes.panel.js';
import { SupportPanel } from '../../features/support/support.panel.js';
import { AnswerModel } from './answer-model.js';
import classes from './case-page.module.css';
import { CasePanel } from './case-panel.js';
import type { CasePanelId } from './case-panels.js';

const CaseActions = lazy(() => import('../../features/action/case-actions.panel.js').then((file) => ({ default: file.CaseActions })));

interface Props {
  theCase: CaseView;
  /** The lesion that is looked at. */
  lesion: LesionView | null;
  level: Level | null;
  onLesion: (lesion: LesionView) => void;
  /** The panel that is shown alone; null when all are. */
  only: CasePanelId | null;
}

/** Every section of the case in the order in which it is read aloud. Going from panel to panel does not draw them again. */
export const CaseSections = memo(function CaseSections({ theCase, lesion, level, onLesion, only }: Props) {
  const may = useMay();
  const { centre, personId } = useSession();
  const people = useQuery(directory).data?.people ?? [];
  const places = useQuery(organisations).data?.organisations ?? [];
  const { id: caseId } = theCase;
  const open = isOpen(theCase.state);
  const operationDays = standingOnly(theCase.operations).map(({ performedOn }) => ({ on: performedOn }));
  const options = {
    people: people.filter(({ active }) => active).map(({ id, displayName }) => ({ code: id, label: displayName })),
    hospitals: places.map(({ id, name }) => ({ code: id, label: name })),
  };
  return (
    <>
      <CasePanel id="summary" only={only}>
        <ReferralPanel theCase={theCase} {...options} mayEdit={open && may('referral.record')} />
        <LmnopPanel theCase={theCase} />
        <PresentationPanel theCase={theCase} mayEdit={open && may('presentation.record')} />
        <DiscussionsPanel discussions={theCase.discussions} timeZone={centre.timeZone} />
        {theCase.state !== 'draft' && may('action.read') && (
          <Suspense fallback={null}>
            <CaseActions caseId={caseId} people={options.people} personId={personId} mayRecord={open && may('action.record')} maySettle={open && may('action.settle')} />
          </Suspense>
        )}
      </CasePanel>
      <CasePanel id="spine" only={only}>
        <LesionsPanel
          caseId={caseId}
          lesions={theCase.lesions}
          level={level}
          chosen={lesion}
          onChoose={onLesion}
          mayEdit={open && may('lesion.record')}
          mayRetract={open && may('lesion.retract')}
          ratings={(one) => <SinsPanel key={one.id} caseId={caseId} lesion={one} mayRate={open && !one.retractedReason && may('score.record')} />}
        />
        {lesion && !lesion.retractedReason && <NomsPanel theCase={theCase} lesion={lesion} />}
      </CasePanel>
      <CasePanel id="oncology" only={only}>
        <div className={classes['pair']}>
          <TumourPanel caseId={caseId} tumour={theCase.tumour} mayEdit={open && may('tumour.record')} />
          <ExtentPanel caseId={caseId} extent={theCase.extent} mayEdit={open && may('extent.record')} />
        </div>
        <OncologyStatusPanel caseId={caseId} status={theCase.oncologyStatus} tumour={theCase.tumour} extent={theCase.extent} mayEdit={open && may('oncology-status.record')} />
        <TherapyLinesPanel caseId={caseId} lines={theCase.therapyLines ?? []} mayEdit={open && may('therapy-line.record')} />
        <div className={classes['pair']}>
          <div className={classes['stack']}>
            <TumourMarkersPanel caseId={caseId} results={theCase.tumourMarkers ?? []} mayEdit={open && may('tumour-marker.record')} />
            <SupportiveDrugsPanel caseId={caseId} drugs={theCase.supportiveDrugs ?? []} mayEdit={open && may('supportive-drug.record')} />
          </div>
          <div className={classes['stack']}>
            <SteroidCoursesPanel caseId={caseId} courses={theCase.steroidCourses ?? []} tumour={theCase.tumour} mayEdit={open && may('steroid-course.record')} />
            <PriorTreatmentsPanel caseId={caseId} treatments={theCase.priorTreatments} mayEdit={open && may('prior-treatment.record')} />
          </div>
        </div>
        {may('prognosis.read') && (
          <PrognosisPanel
            caseId={caseId}
            laboratory={theCase.laboratory}
            mayEstimate={open && may('prognosis.estimate')}
            mayRecord={open && may('prognosis.record')}
            answer={open && may('score.record') ? (row, done) => <AnswerModel caseId={caseId} row={row} onDone={done} /> : null}
          />
        )}
      </CasePanel>
      <CasePanel id="imaging" only={only}>
        <ImagingPanel theCase={theCase} mayEdit={open && may('imaging.record')} mayRead={open && may('imaging.read-report')} mayAmend={open && may('imaging.amend')} />
        <ShowListPanel theCase={theCase} mayArrange={open && may('show-list.arrange') && may('key-image.add')} mayRetract={may('key-image.retract')} />
      </CasePanel>
      <CasePanel id="pathology" only={only}>
        <BiopsyPanel
          caseId={caseId}
          biopsies={theCase.biopsies ?? []}
          tumour={theCase.tumour}
          mayEdit={open && may('biopsy.record')}
          mayAdd={may('biopsy.amend')}
          mayRetract={open && may('biopsy.retract')}
        />
      </CasePanel>
      <CasePanel id="surgery" only={only}>
        <div className={classes['pair']}>
          <SurgeryPanels theCase={theCase} people={options.people} timeZone={centre.timeZone} mayPlan={open && may('surgery-plan.record')} mayOperate={open && may('operation.record')} mayReport={open && may('complication.record')} mayRetract={{ operation: open && may('operation.retract'), complication: open && may('complication.retract') }} />
        </div>
      </CasePanel>
      <CasePanel id="radiotherapy" only={only}>
        <RadiotherapyPanel
          caseId={caseId}
          courses={theCase.radiotherapy ?? []}
          treatments={theCase.priorTreatments}
          lesions={theCase.lesions}
          operations={operationDays}
          mayEdit={open && may('radiotherapy.record')}
        />
      </CasePanel>
      <CasePanel id="fitness" only={only}>
        <FunctionPanel caseId={caseId} statuses={theCase.functionalStatuses} exams={theCase.neuroExams ?? []} mayEdit={open && may('function.record')} />
        <NeuroPanel caseId={caseId} exams={theCase.neuroExams ?? []} statuses={theCase.functionalStatuses} mayEdit={open && may('neurology.record')} />
        <div className={classes['pair']}>
          <FitnessPanel caseId={caseId} fitness={theCase.fitness} mayEdit={open && may('fitness.record')} />
          <LaboratoryPanel caseId={caseId} results={theCase.laboratory} mayEdit={open && may('laboratory.record')} />
        </div>
        <PatientScoresPanel caseId={caseId} ratings={theCase.ratings ?? []} mayRate={open && may('score.record')} />
      </CasePanel>
      <CasePanel id="patient" only={only}>
        <div className={classes['pair']}>
          <WishesPanel caseId={caseId} wishes={theCase.wishes} mayEdit={open && may('patient-wish.record')} />
          <div className={classes['stack']}>
            <InformationPanel caseId={caseId} given={theCase.informationGiven ?? []} people={options.people} personId={personId} mayEdit={open && may('information.record')} />
            {may('sensitive-note.read') && <SensitiveNotesPanel caseId={caseId} mayRecord={open && may('sensitive-note.record')} mayRetract={open && may('sensitive-note.retract')} />}
          </div>
        </div>
        <SupportPanel caseId={caseId} services={theCase.supportServices ?? []} mayEdit={open && may('support.record')} />
      </CasePanel>
      <CasePanel id="record" only={only}>
        <RecordPanel caseId={caseId} mayReadHistory={may('history.read')} />
        {theCase.state !== 'draft' && may('status-link.issue') && <StatusLinks caseId={caseId} links={theCase.statusLinks ?? []} />}
        <Replies theCase={theCase} mayHandle={false} handled />
      </CasePanel>
    </>
  );
});
