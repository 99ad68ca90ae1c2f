import { deficitOnset } from '../function/deficit-onset.js';
import { formatLevels } from '../anatomy/level-range.js';
import { labelOf } from '../contract/code-list.js';
import { AIS_GRADES, AMBULATION } from '../function/functional-status.js';
import { MODALITIES } from '../imaging/imaging-study.js';
import { resultWords, type LaboratoryResultView } from '../laboratory/laboratory-result.js';
import { PRIOR_TREATMENT_KINDS } from '../oncology/prior-treatment.js';
import { PRIMARY_TUMOURS } from '../oncology/tumour.js';
import { cGy, gyOf } from '../units/dose.js';
import type { CaseView } from './case-view.js';
import { told, words } from './timeline-parts.js';
import { biopsyEvents, radiotherapyEvents, supportEvents, surgeryEvents, systemicEvents } from './timeline-treatment.js';
import type { Discipline, TimelineEvent } from './timeline.js';

/** Everything of a case that happened or is planned. What has no date is there too, with none. */
export function timelineOf(theCase: CaseView): TimelineEvent[] {
  return SOURCES.flatMap((source) => source(theCase));
}

/** One function for each room of the case; a new room adds its own. */
const SOURCES: readonly ((theCase: CaseView) => TimelineEvent[])[] = [
  referralEvents,
  tumourEvents,
  functionEvents,
  imagingEvents,
  biopsyEvents,
  priorEvents,
  systemicEvents,
  radiotherapyEvents,
  surgeryEvents,
  laboratoryEvents,
  wishEvents,
  supportEvents,
  boardEvents,
];

function referralEvents({ id, referredAt, msccSuspectedAt, referrer, referringOrganisationName, patient, functionalStatuses, presentation }: CaseView): TimelineEvent[] {
  const { at, since } = deficitOnset({ functionalStatuses, presentation });
  const onset = at ?? since;
  return [
    ...(onset ? [told('function', { key: `${id} onset`, section: 'function', title: 'Onset of the neurological deficit', at: onset })] : []),
    ...(msccSuspectedAt ? [told('case', { key: `${id} suspected`, section: 'referral', title: 'Cord compression suspected', at: msccSuspectedAt })] : []),
    ...(referredAt ? [told('case', { key: `${id} referred`, section: 'referral', title: 'Referred', detail: words(referrer.displayName, referringOrganisationName), at: referredAt })] : []),
    ...(patient.vitalStatus === 'deceased' ? [told('patient', { key: `${id} died`, section: 'referral', title: 'Died', at: patient.deceasedOn ?? null })] : []),
  ];
}

function tumourEvents({ id, tumour }: CaseView): TimelineEvent[] {
  if (!tumour?.primary) return [];
  return [told('oncology', { key: `${id} diagnosed`, section: 'tumour', title: `Diagnosed: ${labelOf(PRIMARY_TUMOURS, tumour.primary)}`, detail: tumour.histology ?? null, at: tumour.diagnosedOn ?? null })];
}

function functionEvents({ functionalStatuses }: CaseView): TimelineEvent[] {
  return functionalStatuses.map(({ id, examinedOn, ecog, kps, ais, ambulation, painNrs }) =>
    told('function', {
      key: id, section: 'function', title: 'Examined', at: examinedOn,
      detail: words(ecog && `ECOG ${ecog}`, kps && `KPS ${kps}`, ais && `AIS ${labelOf(AIS_GRADES, ais)}`, ambulation && labelOf(AMBULATION, ambulation), typeof painNrs === 'number' && `pain ${painNrs}/10`),
    }),
  );
}

function imagingEvents({ imaging }: CaseView): TimelineEvent[] {
  return imaging.map(({ id, modality, region, performedOn, heldAt }) => told('imaging', { key: id, section: 'imaging', title: words(labelOf(MODALITIES, modality), region), detail: heldAt ?? null, at: performedOn ?? null }));
}

const LANE_OF_PRIOR: Readonly<Record<string, Discipline>> = { radiotherapy: 'radiotherapy', surgery: 'surgery', cement: 'surgery', ablation: 'surgery', systemic: 'oncology' };

function priorEvents({ priorTreatments }: CaseView): TimelineEvent[] {
  return priorTreatments.map(({ id, kind, levels, siteText, givenOn, totalDoseCgy, fractions, details }) =>
    told(LANE_OF_PRIOR[kind] ?? 'oncology', {
      key: id, section: 'treatment', title: words(labelOf(PRIOR_TREATMENT_KINDS, kind), levels ? formatLevels(levels) : siteText), at: givenOn ?? null,
      detail: words(typeof totalDoseCgy === 'number' && `${gyOf(cGy(totalDoseCgy))} Gy${typeof fractions === 'number' ? ` in ${fractions} fractions` : ', fractions not known'}`, details),
    }),
  );
}

/** A sample is one event, however many results came of it. */
function laboratoryEvents({ laboratory }: CaseView): TimelineEvent[] {
  const days = new Map<string, LaboratoryResultView[]>();
  for (const result of laboratory) days.set(result.takenOn, [...(days.get(result.takenOn) ?? []), result]);
  return [...days].map(([takenOn, results]) =>
    told('laboratory', { key: `sample ${takenOn}`, section: 'laboratory', title: results.length === 1 ? 'Laboratory result' : `${results.length} laboratory results`, detail: results.map(resultWords).join(', '), at: takenOn }),
  );
}

function wishEvents({ wishes }: CaseView): TimelineEvent[] {
  return wishes.map(({ id, statement, obtainedBy, obtainedOn }) => told('patient', { key: id, section: 'wishes', title: 'What the patient wants', detail: `"${statement}" - asked by ${obtainedBy}`, at: obtainedOn }));
}

function boardEvents({ discussions }: CaseView): TimelineEvent[] {
  return discussions.map(({ agendaItemId, boardName, startsAt, status, decisionState, sentence, deferralReason }) =>
    told('case', {
      key: agendaItemId, section: 'referral', at: startsAt, planned: status === 'listed',
      title: words(boardName, status === 'listed' ? 'on the list' : status === 'deferred' ? 'deferred' : decisionState === 'signed' ? 'decided' : 'discussed, not signed'),
      detail: sentence ?? deferralReason ?? null,
    }),
  );
}
