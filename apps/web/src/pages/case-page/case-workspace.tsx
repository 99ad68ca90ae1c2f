import { useDocumentTitle } from '@mantine/hooks';
import { dataDueAt, isLevel, isOpen, levelsIn, readinessOf, SECTIONS, type CaseView, type Level, type LesionView } from '@rachis/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useMay, useSession } from '../../api/session.queries.js';
import { Cautions } from '../../features/case/cautions.js';
import { CaseHeader } from '../../features/case/case-header.panel.js';
import { CaseMoves } from '../../features/case/case-moves.panel.js';
import { ConfirmingCase } from '../../features/case/confirming.js';
import { EmergencyNote } from '../../features/case/emergency-note.js';
import { FinishReferral } from '../../features/case/finish-referral.panel.js';
import { Bypasses, DataDue } from '../../features/case/readiness-parts.js';
import { Replies } from '../../features/case/replies.panel.js';
import { Readiness } from '../../features/case/readiness.panel.js';
import { PatientBanner } from '../../features/patient/patient-banner.panel.js';
import { initialsOf, nameOf } from '../../features/patient/patient-words.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { TriageCourse } from '../../features/triage/triage-course.panel.js';
import { Page } from '../../ui/page.js';
import classes from './case-page.module.css';
import { CaseSections } from './case-sections.js';
import { CaseSpine } from './case-spine.js';
import { lesionToShow } from './level-marks.js';
import { SectionNav } from './section-nav.js';
import { useSectionKeys } from './use-section-keys.js';

const Triggers = lazy(async () => ({ default: (await import('../../features/decision/triggers.panel.js')).TriggersPanel }));
const Delivery = lazy(async () => ({ default: (await import('../../features/delivery/delivery.panel.js')).DeliveryPanel }));
const CaseEmergency = lazy(() => import('../../features/emergency/case-emergency.panel.js').then((file) => ({ default: file.CaseEmergency })));

const CaseOpenings = lazy(() => import('../../features/break-glass/case-openings.js').then((file) => ({ default: file.CaseOpenings })));

/** Banner, state, readiness, the spine at the left and the sections at the right. */
export function CaseWorkspace({ theCase }: { theCase: CaseView }) {
  const may = useMay();
  const { centre, personId } = useSession();
  const navigate = useNavigate();
  const { level: asked, section } = useSearch({ from: '/house/cases/$caseId' });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [hidden, toggle] = useIdentityHidden();
  const level = isLevel(asked) ? asked : null;
  const lesion = lesionToShow(theCase.lesions, level, chosenId);
  const items = readinessOf(theCase);
  const { currentId, go, goToPanel, setOnly, only } = useSectionKeys(items, toggle, SECTIONS.find((one) => one === section) ?? null);
  const open = isOpen(theCase.state);
  useDocumentTitle(`${hidden ? initialsOf(theCase.patient) : nameOf(theCase.patient)} · ${theCase.caseNumber} · Rachis`);

  const { id: caseId } = theCase;
  const pick = useCallback(
    (picked: Level) => {
      setChosenId(null);
      void navigate({ to: '/cases/$caseId', params: { caseId }, search: (before) => ({ ...before, level: picked }), replace: true, resetScroll: false });
    },
    [navigate, caseId],
  );
  const choose = useCallback((chosen: LesionView) => setChosenId(chosen.id), []);
  const selected = useMemo(() => (chosenId === null && level !== null ? level : lesion?.levels ? levelsIn(lesion.levels) : null), [chosenId, level, lesion]);

  return (
    <Page>
      <div className={classes['top']}>
        <PatientBanner caseId={theCase.id} patient={theCase.patient} hidden={hidden} onToggle={toggle} mayEdit={open && may('patient.record')} />
        <div className={classes['status']}>
          <CaseHeader theCase={theCase} mayReadHistory={may('history.read')} mayFollowUp={theCase.state !== 'draft' && may('follow-up.read')} timeZone={centre.timeZone} />
          <CaseMoves theCase={theCase} />
          {may('break-glass.read') && (
            <Suspense fallback={null}>
              <CaseOpenings caseId={theCase.id} meId={personId} />
            </Suspense>
          )}
          {open && theCase.state !== 'draft' && may('emergency.read') && (
            <Suspense fallback={null}>
              <CaseEmergency theCase={theCase} mayCallOut={may('emergency.open')} />
            </Suspense>
          )}
        </div>
        {open && <Cautions theCase={theCase} onGo={go} />}
        <Readiness
          items={items}
          due={<DataDue at={dataDueAt(theCase)} timeZone={centre.timeZone} />}
          bypasses={<Bypasses bypasses={theCase.bypasses ?? []} />}
          currentId={currentId}
          onGo={go}
        />
      </div>
      <div className={classes['body']}>
        <div className={classes['map']}>
          <CaseSpine theCase={theCase} selected={selected} onPick={pick} />
        </div>
        <div className={classes['sections']}>
          {theCase.state === 'draft' && (
            <FinishReferral
              theCase={theCase}
              maySubmit={may('case.submit')}
              onGoToReferral={() => go('referral')}
              emergency={<EmergencyNote mscc={theCase.mscc} urgency={theCase.urgency} centreName={centre.name} phone={centre.emergencyPhone} />}
            />
          )}
          <Replies theCase={theCase} mayHandle={may('referrer-reply.handle')} handled={false} />
          <TriageCourse theCase={theCase} mayUndo={may('case.triage')} />
          {theCase.discussions.some(({ decisionState }) => decisionState === 'signed') && (
            <Suspense fallback={null}>
              <Triggers caseId={theCase.id} mayReport={open && may('trigger.report')} mayAnswer={open && may('trigger.answer')} />
              {may('delivery.read') && <Delivery caseId={theCase.id} mayLink={may('delivery.link')} mayState={may('delivery.state')} mayJudge={may('delivery.judge')} />}
            </Suspense>
          )}
          <SectionNav items={items} only={only} onPanel={goToPanel} onOnly={setOnly} />
          <ConfirmingCase theCase={theCase} mayConfirm={open && may('case.confirm')}>
            <CaseSections theCase={theCase} lesion={lesion} level={chosenId === null ? level : null} onLesion={choose} only={only} />
          </ConfirmingCase>
        </div>
      </div>
    </Page>
  );
}
