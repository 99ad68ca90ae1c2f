import {
  absenceLabel, AIS_GRADES, AMBULATION, CONTINENCE, formatDate, formatLevels, labelOf, latestAis, levelsIn, MECHANICAL_JUDGEMENTS, METASTATIC_SITES, PRIMARY_TUMOURS, PRIOR_TREATMENT_KINDS, RADIOSENSITIVITIES,
  radiosensitivityOf, sins, spreadOf, SYSTEMIC_STATES, YES_NO, type AbsenceMap, type CaseView, type LesionView, type LmnopFacts, type Option,
} from '@rachis/domain';
import { isGiven } from '@rachis/domain';
import { bandWords } from './band-words.js';
import { linesInWords } from './line-words.js';
import { byRater } from './rating.js';

type Answers = { readonly absences?: AbsenceMap | null } | null | undefined;

/** The label of an answer, or the stated reason why there is none; null where nobody has said anything. */
function said(from: Answers, name: string, options: readonly Option[]): string | null {
  const answer = (from as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  if (typeof answer === 'string') return labelOf(options, answer);
  const absence = from?.absences?.[name];
  return absence ? absenceLabel(absence).toLowerCase() : null;
}

const together = (parts: readonly (string | null | false | undefined)[], between = ', '): string | null => parts.filter(Boolean).join(between) || null;
const placeWords = ({ levels }: LesionView): string => (levels ? formatLevels(levels) : 'level not recorded');

/** What is said of each lesion; lesions of which the same is said are named together, so that twelve of them stay readable. */
function perLesionWords(lesions: readonly LesionView[], words: (lesion: LesionView) => string): string | null {
  const said = new Map<string, string[]>();
  for (const lesion of lesions) said.set(words(lesion), [...(said.get(words(lesion)) ?? []), placeWords(lesion)]);
  return together([...said].map(([answer, places]) => `${places.join(', ')}: ${answer}`), '; ');
}

/** What is recorded of a case, in words, as the headings of the summary ask for it. Nothing is filled in and nothing concluded. */
export function lmnopFactsOf(theCase: CaseView): LmnopFacts {
  const lesions = theCase.lesions.filter(({ retractedReason }) => !retractedReason);
  const levels = lesions.flatMap((lesion) => (lesion.levels ? levelsIn(lesion.levels) : []));
  const { tumour, extent, functionalStatuses, wishes, priorTreatments, radiotherapy } = theCase;
  const seen = functionalStatuses[0];
  const perLesion = (words: (lesion: LesionView) => string | null): string | null => perLesionWords(lesions, (lesion) => words(lesion) ?? 'not recorded');
  const treated = [
    ...priorTreatments.map(({ kind, levels: at, givenOn }) => ({ what: labelOf(PRIOR_TREATMENT_KINDS, kind), at, on: givenOn })),
    ...(radiotherapy ?? []).filter(isGiven).map(({ levels: at, lastFractionOn }) => ({ what: 'Radiotherapy of this case', at, on: lastFractionOn })),
  ];
  const priorTherapy = together(treated.map(({ what, at, on }) => together([what, at && formatLevels(at), on && formatDate(on)], ' ')), '; ');
  return {
    levels: together(lesions.map(placeWords)),
    spread: spreadOf(levels)?.words ?? null,
    sins: perLesion((lesion) => (lesion.instrumented ? 'not applicable, instrumented' : sinsWords(lesion))),
    mechanicalJudgement: lesions.some(({ mechanicalJudgement }) => mechanicalJudgement) ? perLesion((lesion) => said(lesion, 'mechanicalJudgement', MECHANICAL_JUDGEMENTS)) : null,
    escc: perLesion((lesion) => lesion.esccGrade ?? said(lesion, 'esccGrade', [])),
    myelopathy: said(seen, 'myelopathy', YES_NO),
    ais: said(latestAis(theCase), 'ais', AIS_GRADES),
    walking: said(seen, 'ambulation', AMBULATION),
    continence: seen ? together([prefixed('bladder', said(seen, 'bladder', CONTINENCE)), prefixed('bowel', said(seen, 'bowel', CONTINENCE))]) : null,
    primary: said(tumour, 'primary', PRIMARY_TUMOURS),
    radiosensitivity: radiosensitivityWords(theCase),
    extent: extent
      ? together([prefixed('visceral', said(extent, 'visceralMetastases', YES_NO)), together((extent.sites ?? []).map((site) => labelOf(METASTATIC_SITES, site).toLowerCase())), bones(extent.extraspinalBoneFoci), said(extent, 'systemicState', SYSTEMIC_STATES)?.toLowerCase()])
      : null,
    performance: seen ? together([seen.ecog && `ECOG ${seen.ecog}`, seen.kps && `KPS ${seen.kps}`, seen.ecog || seen.kps ? `on ${formatDate(seen.examinedOn)}` : null]) : null,
    wishes: wishes[0] ? `"${wishes[0].statement}"` : null,
    priorTherapy: together([priorTherapy ? `${priorTherapy} (response not recorded)` : null, linesInWords(theCase.therapyLines ?? [])], '; '),
  };
}

const prefixed = (what: string, words: string | null): string | null => (words ? `${what} ${words.toLowerCase()}` : null);
const bones = (foci: number | null | undefined): string | null => (typeof foci === 'number' ? `${foci} bone ${foci === 1 ? 'focus' : 'foci'} outside the spine` : null);

/** The band of the newest rating. The total stands with its addends in the rating itself. */
function sinsWords(lesion: LesionView): string | null {
  const newest = byRater(lesion.ratings, sins).latest[0];
  return newest ? bandWords(newest.result).toLowerCase() : null;
}

function radiosensitivityWords({ tumour }: CaseView): string | null {
  if (tumour?.radiosensitivityJudgement) return `judged ${labelOf(RADIOSENSITIVITIES, tumour.radiosensitivityJudgement).toLowerCase()}`;
  const listed = tumour?.primary ? radiosensitivityOf(tumour.primary) : null;
  if (listed) return `${listed} by the histology list of NOMS`;
  return tumour?.primary ? 'not classified by the histology list of NOMS' : null;
}
