import {
  Fitness, FunctionalStatus, ImagingStudy, Lesion, MARKERS, MARKER_RESULTS, MODALITIES, PatientWish, SystemicExtent, Tumour, absenceLabel, formatDate, formatLevels, labelOf, latestAis,
  type CaseView, type PatientWishView,
} from '@rachis/domain';
import { CAPACITY } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { Timestamp } from '../../ui/timestamp.js';
import { Answer } from './answer.js';
import { LongText } from './long-text.js';
import { courseLines, radiosensitivityWords, sinceWords, treatmentLines, type LesionFact } from './summary-facts.js';
import classes from './summary.module.css';
import { useNow } from './use-now.js';

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
export function FitnessFacts({ theCase: { fitness }, timeZone }: OfCase & { timeZone: string }) {
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
        <Answer of={Fitness} from={fitness} name="toleratesSurgery" label="Can tolerate surgery" after={fitness?.toleranceReason ? <span className={classes['soft']}> ({fitness.toleranceReason})</span> : null} />
        <Answer of={Fitness} from={fitness} name="allergies" />
      </p>
      {fitness?.comorbidity ? <LongText>{`Other illness: ${fitness.comorbidity}`}</LongText> : <Answer of={Fitness} from={fitness} name="comorbidity" />}
    </>
  );
}

/** What tissue there is, the markers, and the images the board can see. */
export function TissueFacts({ theCase: { tumour, imaging } }: OfCase) {
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
