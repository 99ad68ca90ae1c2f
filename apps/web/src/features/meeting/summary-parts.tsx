import {
  ADEQUACIES, ANALYTES, BIOPSY_KINDS, Fitness, FunctionalStatus, ImagingStudy, Lesion, MARKERS, MARKER_RESULTS, MODALITIES, NeuroExam, PatientWish, SystemicExtent, Tumour, absenceLabel, formatDate, formatLevels, labelOf,
  latestAis, motorScores, motorSumWords, newestOfEach, resultWords, shownViews, type Analyte, type BiopsyView, type CaseView, type NeuroExamView, type PatientWishView,
} from '@rachis/domain';
import { CAPACITY } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { Timestamp } from '../../ui/timestamp.js';
import { Answer } from './answer.js';
import { LongText } from './long-text.js';
import { courseLines, radiosensitivityWords, sinceWords, treatmentLines, type LesionFact } from './summary-facts.js';
import classes from './summary.module.css';
import { useNow } from './use-now.js';

const BEFORE_SURGERY: readonly Analyte[] = ['albumin', 'haemoglobin', 'platelets', 'creatinine'];

interface OfCase {
  theCase: CaseView;
}

/** Compression by level, then the examination: AIS, walking, since when, bladder and bowel. */
export function NeurologicFacts({ theCase, lesions, timeZone }: OfCase & { lesions: readonly LesionFact[]; timeZone: string }) {
  const now = useNow(30_000);
  const seen = theCase.functionalStatuses[0];
  return (
    <>
      <p className={classes['line']}>
        {lesions.map((lesion) => (
          <span key={lesion.id} className={classes['answer']}>
            {lesion.level} <span className={classes['answerLabel']}>ESCC</span> {lesion.escc ? <strong className={classes['total']}>{lesion.escc}</strong> : <AbsenceChip absence={lesion.esccAbsence} />}
          </span>
        ))}
        {lesions.length === 0 && <span>No lesion has been recorded</span>}
      </p>
      <p className={classes['line']}>
        <Answer of={FunctionalStatus} from={latestAis(theCase)} name="ais" label="AIS" />
        <LegPower exams={theCase.neuroExams ?? []} />
        <Answer of={FunctionalStatus} from={seen} name="ambulation" bare />
        <span className={classes['answer']}>
          <span className={classes['answerLabel']}>Deficit since</span>{' '}
          {seen?.deficitOnsetAt ? (
            <strong>
              {sinceWords(seen.deficitOnsetAt, now)} (<Timestamp at={seen.deficitOnsetAt} timeZone={timeZone} show="day-time" />)
            </strong>
          ) : (
            <AbsenceChip absence={seen?.absences?.['deficitOnsetAt']} />
          )}
        </span>
        <Answer of={FunctionalStatus} from={seen} name="bladder" />
        <Answer of={FunctionalStatus} from={seen} name="bowel" />
        <Answer of={FunctionalStatus} from={seen} name="myelopathy" />
        {seen && (
          <span className={classes['soft']}>
            examined {formatDate(seen.examinedOn)}
            {seen.examinedBy ? `, ${seen.examinedBy}` : ''}
          </span>
        )}
      </p>
      {seen?.neurologyText && <LongText>{seen.neurologyText}</LongText>}
    </>
  );
}

/** The leg score of the last examination that graded a muscle, the level and the residual: with open muscles a range and never a total. */
function LegPower({ exams }: { exams: readonly NeuroExamView[] }) {
  const last = exams.toSorted((a, b) => b.examinedOn.localeCompare(a.examinedOn) || b.recordedAt.localeCompare(a.recordedAt))[0];
  const lower = last ? motorSumWords(motorScores(last.motor).lower) : null;
  return (
    <>
      <span className={classes['answer']}>
        <span className={classes['answerLabel']}>LEMS</span> {lower ? <strong>{lower}</strong> : <AbsenceChip absence={last?.absences?.['motor']} />}
      </span>
      {last?.nli && <Answer of={NeuroExam} from={last} name="nli" label="level" />}
      {typeof last?.postVoidResidualMl === 'number' && <Answer of={NeuroExam} from={last} name="postVoidResidualMl" label="residual" />}
    </>
  );
}

/** The tumour with its answer to radiation, and what was irradiated or operated on before. */
export function OncologicFacts({ theCase: { tumour, priorTreatments, radiotherapy, lesions } }: OfCase) {
  const lines = treatmentLines(priorTreatments.filter(({ kind }) => kind !== 'systemic'));
  return (
    <>
      <p className={classes['line']}>
        <Answer of={Tumour} from={tumour} name="histology" />
        <strong>{radiosensitivityWords(tumour)}</strong>
      </p>
      <p className={classes['line']}>
        {lesions
          .filter(({ retractedReason }) => !retractedReason)
          .map((lesion) => (
            <Answer key={lesion.id} of={Lesion} from={lesion} name="irradiatedBefore" label={`${lesion.levels ? formatLevels(lesion.levels) : 'Lesion'} irradiated before`} />
          ))}
      </p>
      {lines.length === 0 ? (
        <p className={classes['line']}>
          <span className={classes['answer']}>
            <span className={classes['answerLabel']}>Earlier treatment of the spine</span> <AbsenceChip absence={null} />
          </span>
        </p>
      ) : (
        <LongText>{`Before: ${lines.join('; ')}`}</LongText>
      )}
      {(radiotherapy ?? []).length > 0 && <LongText>{`Radiotherapy of this case: ${courseLines(radiotherapy).join('; ')}`}</LongText>}
    </>
  );
}

/** How far the cancer has gone and what can still be done against it. */
export function SystemicFacts({ theCase: { extent } }: OfCase) {
  return (
    <>
      <p className={classes['line']}>
        <Answer of={SystemicExtent} from={extent} name="visceralMetastases" label="Visceral" after={extent?.sites?.length ? <span className={classes['soft']}> ({extent.sites.join(', ').replaceAll('_', ' ')})</span> : null} />
        <Answer of={SystemicExtent} from={extent} name="extraspinalBoneFoci" label="Bone outside the spine" />
        <Answer of={SystemicExtent} from={extent} name="systemicState" label="Disease" />
        {extent?.stagedOn && <span className={classes['soft']}>staged {formatDate(extent.stagedOn)}</span>}
      </p>
      <p className={classes['line']}>
        <Answer of={SystemicExtent} from={extent} name="currentTreatment" label="On" />
        <Answer of={SystemicExtent} from={extent} name="remainingOptions" label="Still possible" />
      </p>
    </>
  );
}

/** Anticoagulant first, because it decides the hour. */
export function FitnessFacts({ theCase: { fitness, laboratory }, timeZone }: OfCase & { timeZone: string }) {
  const now = useNow(30_000);
  return (
    <>
      <p className={classes['line']}>
        <Answer of={Fitness} from={fitness} name="anticoagulated" label="Anticoagulant" after={fitness?.anticoagulant ? <strong> {fitness.anticoagulant}</strong> : null} />
        {fitness?.anticoagulated === 'yes' && (
          <span className={classes['answer']}>
            <span className={classes['answerLabel']}>last dose</span>{' '}
            {fitness.anticoagulantLastAt ? (
              <strong>
                {sinceWords(fitness.anticoagulantLastAt, now)} ago (<Timestamp at={fitness.anticoagulantLastAt} timeZone={timeZone} show="day-time" />)
              </strong>
            ) : (
              <AbsenceChip absence={fitness.absences?.['anticoagulantLastAt']} />
            )}
          </span>
        )}
        <BloodFacts results={laboratory} />
        <Answer of={Fitness} from={fitness} name="toleratesSurgery" label="Can tolerate surgery" after={fitness?.toleranceReason ? <span className={classes['soft']}> ({fitness.toleranceReason})</span> : null} />
        <Answer of={Fitness} from={fitness} name="allergies" />
      </p>
      {fitness?.comorbidity ? <LongText>{`Other illness: ${fitness.comorbidity}`}</LongText> : <Answer of={Fitness} from={fitness} name="comorbidity" />}
    </>
  );
}

/** What is asked before an operation, each as last measured with its day; what was never measured is named. */
function BloodFacts({ results }: { results: CaseView['laboratory'] }) {
  const newest = newestOfEach(results).flatMap((one) => (BEFORE_SURGERY.includes(one.newest.analyte) ? [one.newest] : []));
  const open = BEFORE_SURGERY.filter((analyte) => !newest.some((one) => one.analyte === analyte));
  return (
    <>
      {newest.map((one) => (
        <span key={one.analyte} className={classes['answer']}>
          <strong>{resultWords(one)}</strong> <span className={classes['soft']}>{formatDate(one.takenOn)}</span>
        </span>
      ))}
      {open.length > 0 && (
        <span className={classes['answer']}>
          <span className={classes['answerLabel']}>{open.map((analyte) => labelOf(ANALYTES, analyte)).join(', ')}</span> <AbsenceChip absence={null} />
        </span>
      )}
    </>
  );
}

/** The specimens, the newest first: where from, what it is, or when it is expected. */
function BiopsyFacts({ biopsies }: { biopsies: readonly BiopsyView[] }) {
  const day = ({ reportedOn, performedOn, requestedOn }: BiopsyView) => reportedOn ?? performedOn ?? requestedOn ?? '';
  return biopsies
    .toSorted((a, b) => day(b).localeCompare(day(a)))
    .slice(0, 2)
    .map((biopsy) => {
      const { id, kind, levels, siteText, reportedOn, expectedOn, histology, adequacy, results } = biopsy;
      const pending = (results ?? []).filter(({ result }) => result === 'pending').length;
      const words = reportedOn
        ? [histology ?? 'histology not recorded', adequacy && labelOf(ADEQUACIES, adequacy).toLowerCase(), `reported ${formatDate(reportedOn)}`]
        : ['not reported', expectedOn && `expected ${formatDate(expectedOn)}`];
      return (
        <p key={id}>
          {labelOf(BIOPSY_KINDS, kind)} {levels ? formatLevels(levels) : (siteText ?? 'site not recorded')}: <strong>{words.filter(Boolean).join(', ')}</strong>
          {pending > 0 && `, ${pending} pending`}
        </p>
      );
    });
}

/** The views chosen for the board by their places: what the radiologist shows. */
function KeyViews({ theCase: { showViews, showList } }: OfCase) {
  const views = shownViews(showViews ?? [], showList);
  if (views.length === 0) return <p>No views are chosen for the board</p>;
  return <p>Views: {views.map(({ sequence, levels, keyImageId }, index) => `${index + 1} ${[sequence, levels ? formatLevels(levels) : null].filter(Boolean).join(' ') || 'view'}${keyImageId ? '' : ' (no key image)'}`).join(', ')}</p>;
}

/** What tissue there is, the markers, and the images the board can see. */
export function TissueFacts({ theCase }: OfCase) {
  const { tumour, imaging } = theCase;
  const markers = (tumour?.markers ?? []).map(({ marker, result, value }) => `${labelOf(MARKERS, marker)} ${value ?? ''} ${labelOf(MARKER_RESULTS, result).toLowerCase()}`.replace(/\s+/g, ' '));
  return (
    <>
      <p className={classes['line']}>
        <Answer of={Tumour} from={tumour} name="tissue" bare />
        <Answer of={Tumour} from={tumour} name="basis" label="Diagnosis by" />
        <span className={classes['answer']}>
          <span className={classes['answerLabel']}>Markers</span> {markers.length > 0 ? <strong>{markers.join(', ')}</strong> : <AbsenceChip absence={tumour?.absences?.['markers']} />}
        </span>
      </p>
      <BiopsyFacts biopsies={theCase.biopsies ?? []} />
      <KeyViews theCase={theCase} />
      {imaging.length === 0 && <p>No imaging has been recorded</p>}
      {imaging.slice(0, 3).map((study) => (
        <p key={study.id} className={classes['line']}>
          <span className={classes['answer']}>
            <strong>{labelOf(MODALITIES, study.modality)}</strong> {study.region} {study.performedOn ? formatDate(study.performedOn) : `date ${absenceLabel(study.absences?.['performedOn']).toLowerCase()}`}
          </span>
          <Answer of={ImagingStudy} from={study} name="received" label="received" />
        </p>
      ))}
      {imaging.length > 3 && <p>{imaging.length - 3} more studies in the case</p>}
    </>
  );
}

/** The patient's own words, who obtained them and when, and whether that person has met the patient. */
export function WishFacts({ wish }: { wish: PatientWishView | null }) {
  if (!wish) return <p>Nobody has recorded what the patient wants</p>;
  const met = wish.metPatient ? `has ${wish.metPatient === 'yes' ? '' : 'not '}met the patient` : `has met the patient: ${absenceLabel(wish.absences?.['metPatient']).toLowerCase()}`;
  return (
    <>
      <p className={classes['wish']}>
        <LongText quote>{wish.statement}</LongText>
      </p>
      <p className={classes['soft']}>
        {wish.obtainedBy}, {formatDate(wish.obtainedOn)}, {met} · capacity {wish.hasCapacity ? labelOf(CAPACITY, wish.hasCapacity).toLowerCase() : <AbsenceChip absence={wish.absences?.['hasCapacity']} />} ·{' '}
        <Answer of={PatientWish} from={wish} name="source" />
      </p>
    </>
  );
}
