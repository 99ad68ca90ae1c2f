import {
  absenceLabel, ECOG_GRADES, ESCC_GRADES, evaluate, formatDate, formatLevels, KPS_GRADES, labelOf, latestAis, PRIMARY_TUMOURS, scoreById, WISH_SOURCES, YES_NO, AIS_GRADES, AMBULATION,
  type CaseView, type LesionView, type ScoreResultView,
} from '@rachis/domain';
import { CAPACITY } from '@rachis/domain';
import { breakable, chosen, line, type Line } from '../../../platform/paper/paper-words.js';

/** A rating as it is printed: never a total without its addends, their rater, day and source. */
export interface Rating {
  readonly headline: string;
  readonly by: string;
  readonly addends: readonly { readonly label: string; readonly answer: string; readonly points: string }[];
  readonly source: string;
}
/** What was known, in the words of the paper. */
export interface KnownOnPaper {
  readonly lesions: readonly { readonly title: string; readonly escc: Line; readonly ratings: readonly Rating[] }[];
  readonly lines: readonly Line[];
  readonly wishes: readonly { readonly words: string; readonly from: string }[];
}

export function knownOnPaper(theCase: CaseView): KnownOnPaper {
  const { tumour, functionalStatuses, lesions, wishes } = theCase;
  const [latest, ais] = [functionalStatuses[0], latestAis(theCase)];
  const examined = latest ? `${formatDate(latest.examinedOn)}, by ${latest.examinedBy ?? `somebody whose name is ${absenceLabel(latest.absences?.['examinedBy']).toLowerCase()}`}; recorded by ${latest.recordedByName}` : null;
  return {
    lesions: lesions.filter(({ retractedReason }) => !retractedReason).map(lesionOnPaper),
    lines: [
      line('Primary tumour', tumour?.primary ? [labelOf(PRIMARY_TUMOURS, tumour.primary), tumour.histology].filter(Boolean).join(', ') : null, tumour?.absences?.['primary']),
      line('Examined on', examined),
      chosen('ECOG', ECOG_GRADES, latest?.ecog, latest?.absences, 'ecog'),
      chosen('KPS', KPS_GRADES, latest?.kps, latest?.absences, 'kps'),
      chosen('AIS', AIS_GRADES, ais?.ais, ais?.absences, 'ais'),
      chosen('Walking', AMBULATION, latest?.ambulation, latest?.absences, 'ambulation'),
    ],
    wishes: wishes.map((wish) => ({
      words: breakable(wish.statement),
      from: [
        labelOf(WISH_SOURCES, wish.source) || `Said by: ${absenceLabel(wish.absences?.['source']).toLowerCase()}`, `obtained by ${[wish.obtainedBy, wish.obtainedByRole].filter(Boolean).join(', ')} on ${formatDate(wish.obtainedOn)}`,
        `has met the patient: ${(labelOf(YES_NO, wish.metPatient) || absenceLabel(wish.absences?.['metPatient'])).toLowerCase()}`,
        `capacity for this decision: ${(labelOf(CAPACITY, wish.hasCapacity) || absenceLabel(wish.absences?.['hasCapacity'])).toLowerCase()}`,
      ].join(' · '),
    })),
  };
}

function lesionOnPaper(lesion: LesionView): KnownOnPaper['lesions'][number] {
  const title = lesion.levels ? formatLevels(lesion.levels) : `Level ${absenceLabel(lesion.absences?.['levels']).toLowerCase()}${lesion.levelText ? ` ("${lesion.levelText}")` : ''}`;
  return { title, escc: chosen('ESCC', ESCC_GRADES, lesion.esccGrade, lesion.absences, 'esccGrade'), ratings: newestOfEach(lesion.ratings).map(ratingOnPaper) };
}

/** The newest rating of each rater; where two raters differ, both are printed. */
function newestOfEach(ratings: readonly ScoreResultView[]): ScoreResultView[] {
  return ratings.filter((one, index) => ratings.findIndex((other) => other.score === one.score && other.recordedById === one.recordedById) === index);
}

function ratingOnPaper(rating: ScoreResultView): Rating {
  const score = scoreById(rating.score);
  const by = [`rated by ${rating.recordedByName}`, formatDate(rating.assessedOn), rating.basedOn ? `based on ${rating.basedOn}` : `based on: ${absenceLabel(null).toLowerCase()}`].join(' · ');
  // A rating made with another version of the score is printed as it was stored, never worked out anew.
  if (!score || score.version !== rating.scoreVersion) return { headline: `${rating.score.toUpperCase()} ${stored(rating)}`, by, addends: [], source: `version ${rating.scoreVersion} of the score` };
  const { addends, missing, ...result } = evaluate(score, rating.answers, rating.absences ?? {});
  const range = result.status === 'complete' ? `${result.total} · ${result.band.label}` : `between ${result.low} and ${result.high}: no total while items are missing`;
  return {
    headline: `${score.shortTitle} ${range}`,
    by,
    addends: [
      ...addends.map(({ label, answerLabel, points }) => ({ label, answer: answerLabel, points: String(points) })),
      ...missing.map(({ label, absence }) => ({ label, answer: absenceLabel(absence), points: '–' })),
    ],
    source: [score.citation.text, score.citation.doi ? `doi:${score.citation.doi}` : ''].filter(Boolean).join('. '),
  };
}

const stored = ({ total, low, high }: ScoreResultView) => (typeof total === 'number' ? String(total) : typeof low === 'number' ? `between ${low} and ${high ?? '?'}` : absenceLabel(null));
