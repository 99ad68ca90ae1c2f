import { BUCKETS, ECOG_GRADES, ESCC_GRADES, formatDate, formatLevels, KPS_GRADES, labelOf, MODALITIES, PRIMARY_TUMOURS, PRIOR_TREATMENT_KINDS, AMBULATION, URGENCIES, YES_NO, absenceLabel, packDifferences, type AgendaItemView, type AgendaPreparation, type CaseView, type MeetingView } from '@rachis/domain';
import { chosen, dayOf, line, moment, shortMoment, type Line } from '../../../platform/paper/paper-words.js';
import { alert, heading, lead, lines, list, note, table, words, type Block, type Sheet, type SheetPart } from '../../../platform/paper/sheet.js';
import { patientName, type MeetingPrinting } from './minutes-paper.js';
import { patientBanner } from './patient-banner.js';

/** Longer texts are cut on the page of the pack; the whole stands in the case. */
const ROOM = 420;
const cut = (text: string | null | undefined): string | null => (text && text.length > ROOM ? `${text.slice(0, ROOM).trimEnd()} … (cut; the whole text is in the case)` : (text ?? null));

type Published = Pick<AgendaPreparation, 'packs' | 'now'>;

/** Which frozen agenda this paper goes with, so that two people at a table can tell whether they hold the same; and whether it still stands. */
function versionLines({ packs, now }: Published, zone: string): Block[] {
  const [last] = packs;
  if (!last) return [note('This agenda has not been published: it is printed as it stands.')];
  const changed = packDifferences(last.content, now).length;
  return [
    lines(line('Agenda', `v${last.number}, published ${shortMoment(last.publishedAt, zone)} by ${last.publishedByName ?? 'somebody not recorded'}`), line('Seal (SHA-256)', last.sha256.replace(/.{8}(?=.)/g, '$& '))),
    changed > 0 ? alert(`Changed since v${last.number}: ${changed} ${changed === 1 ? 'difference' : 'differences'}. The pages are as things stand now.`) : note(`The agenda stands as in v${last.number}.`),
  ];
}

/** The meeting on paper, for when the network is down: the agenda with its published version, then one page for each case with room to write. */
export function packPaper(meeting: MeetingView, cases: ReadonlyMap<string, CaseView>, published: Published, printing: MeetingPrinting): Sheet {
  const { timeZone: zone, boardName, startsAt } = meeting;
  const rows = meeting.items.map(({ position, bucket, theCase, plannedMinutes, presenter }) => [String(position), theCase.caseNumber, patientName(theCase), labelOf(BUCKETS, bucket), plannedMinutes ? `${plannedMinutes} min` : '–', presenter?.displayName ?? 'Not recorded']);
  return {
    documentTitle: `Meeting pack, ${boardName}, ${moment(startsAt, zone)}`, centre: printing.centre, corner: boardName, mark: null, dense: true, printed: `As of ${shortMoment(printing.at, zone)}, printed by ${printing.by}`,
    parts: [
      { title: 'Meeting pack', below: [`${moment(startsAt, zone)} (${zone})`, ...(meeting.place ? [meeting.place] : [])], banner: null, blocks: [...versionLines(published, zone), heading('Agenda'), table(['', 'Case', 'Patient', 'Part', 'Time', 'Presented by'], [1, 4, 6, 4, 2, 5], rows, 'No case is listed')] },
      ...meeting.items.flatMap((item) => {
        const theCase = cases.get(item.theCase.id);
        return theCase ? [casePage(item, theCase, zone, startsAt)] : [];
      }),
    ],
  };
}

function casePage({ position, bucket, presenter, deferralReason }: AgendaItemView, theCase: CaseView, zone: string, startsAt: string): SheetPart {
  const latest = theCase.functionalStatuses[0];
  const decided = theCase.discussions.find(({ decisionState }) => decisionState === 'signed');
  return {
    title: `${position}. ${labelOf(BUCKETS, bucket)}`, below: [presenter ? `Presented by ${presenter.displayName}` : 'Presenter not recorded'], banner: patientBanner(theCase.patient, theCase.caseNumber, dayOf(startsAt, zone)),
    blocks: [
      theCase.question ? lead(cut(theCase.question) ?? '') : lines(line('Question', null, theCase.absences?.['question'])),
      lines(
        chosen('Urgency', URGENCIES, theCase.urgency, theCase.absences, 'urgency'), line('Story', cut(theCase.summary), theCase.absences?.['summary']),
        line('Primary tumour', [labelOf(PRIMARY_TUMOURS, theCase.tumour?.primary), theCase.tumour?.histology].filter(Boolean).join(', '), theCase.tumour?.absences?.['primary']), ...(deferralReason ? [line('Deferred because', deferralReason)] : []),
      ),
      heading('Spine'), table(['Levels', 'ESCC', 'SINS'], [3, 5, 5], theCase.lesions.filter(({ retractedReason }) => !retractedReason).map(lesionRow), 'No lesion was recorded'),
      heading('Function and fitness'), lines(
        chosen('ECOG', ECOG_GRADES, latest?.ecog, latest?.absences, 'ecog'), chosen('KPS', KPS_GRADES, latest?.kps, latest?.absences, 'kps'), chosen('Walking', AMBULATION, latest?.ambulation, latest?.absences, 'ambulation'),
        line('Neurology in words', cut(latest?.neurologyText), latest?.absences?.['neurologyText']), anticoagulant(theCase),
      ),
      heading('Treated before'), list(theCase.priorTreatments.slice(0, 6).map(({ kind, levels, siteText, givenOn, details }) => [labelOf(PRIOR_TREATMENT_KINDS, kind), levels ? formatLevels(levels) : siteText, givenOn ? formatDate(givenOn) : 'day not recorded', cut(details)].filter(Boolean).join(', '))),
      heading('Imaging'), list(theCase.imaging.slice(0, 6).map(({ modality, region, performedOn, heldAt }) => [labelOf(MODALITIES, modality), region, performedOn ? formatDate(performedOn) : 'day not recorded', heldAt].filter(Boolean).join(', '))),
      heading('What the patient wants'), words(cut(theCase.wishes[0]?.statement)),
      ...(decided?.sentence ? [heading('Last decision'), words(cut(decided.sentence))] : []),
      heading('Notes of the meeting'), words('\u00a0\n\u00a0'),
    ],
  };
}

function lesionRow({ levels, absences, esccGrade, ratings }: CaseView['lesions'][number]): string[] {
  const sins = ratings.find(({ score }) => score === 'sins');
  const sinsWords = !sins ? 'Not recorded' : typeof sins.total === 'number' ? `${sins.total} of 18, ${sins.recordedByName}` : `between ${sins.low ?? '?'} and ${sins.high ?? '?'}: items missing`;
  return [levels ? formatLevels(levels) : absenceLabel(absences?.['levels']), labelOf(ESCC_GRADES, esccGrade) || absenceLabel(absences?.['esccGrade']), sinsWords];
}

function anticoagulant({ fitness }: CaseView): Line {
  return line('Anticoagulant', fitness?.anticoagulated === 'yes' ? `Yes: ${fitness.anticoagulant ?? 'which is not recorded'}` : labelOf(YES_NO, fitness?.anticoagulated), fitness?.absences?.['anticoagulated']);
}
