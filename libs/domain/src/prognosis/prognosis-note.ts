import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Group, ListOf, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

/** One part of the safety note. */
export interface NoteSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * The safety note of the prognosis panel. The panel is off in a centre until its clinical safety officer has acknowledged
 * this version; a change of meaning is a new version and turns the panel off until it is read again.
 * docs/clinical/prognosis-note.md holds the same words.
 */
export const PROGNOSIS_NOTE = {
  version: 1,
  title: 'Safety note of the prognosis panel',
  docs: 'docs/clinical/prognosis-note.md',
  sections: [
    {
      title: 'What the panel does',
      paragraphs: [
        'It works out published additive scores and decision trees from what the record holds and shows them side by side: the total or its range, the bands that can be reached, and what was published about the patients of those bands.',
        'Every input is shown with its source, its date and who recorded it. An input that is not known stays not known: the result is then a range, and the panel says which input would settle it.',
        'Models whose items or coefficients are not published are not worked out. Their result can be recorded by hand with a link to the calculator it came from.',
      ],
    },
    {
      title: 'What it does not do',
      paragraphs: [
        'It shows no single survival figure, no average of models, and no treatment. The treatment strategies that some papers attach to their bands are not shown with a patient.',
        'It does not say how long this patient will live. It says how long groups of other patients lived, treated elsewhere and often before targeted and immune therapy.',
      ],
    },
    {
      title: 'Known hazards',
      paragraphs: [
        'Twelve models were compared in 953 patients treated from 2016 to 2021: none was adequately calibrated (Bindels 2025). Later series lived longer than predicted (Carrwik 2020).',
        'Models contradict each other for the same patient. The panel marks this and names the items that explain it.',
        'Some item tables were read in secondary sources only. They carry the badge "items not verified against the paper".',
        'A wrong or stale input gives a wrong band. Inputs older than the days set below are marked; the days are a convention of this centre and not published.',
        'A number on a screen can weigh more than it deserves. The team therefore records its own estimate before the panel is shown.',
      ],
    },
    {
      title: 'What the centre takes on',
      paragraphs: [
        'In some countries software that shows a prognosis is a medical device. Whether it is one here, and which duties follow, is judged by the centre that switches the panel on; no regulator and no clinical safety officer has assessed this software.',
        'By acknowledging, the clinical safety officer confirms having read this note, that it is part of the hazard log of the centre, and that the members of the boards have been told what the panel is and is not.',
      ],
    },
  ] as const satisfies readonly NoteSection[],
} as const;

/** How many days before the meeting an input counts as stale: own convention, set by the centre. */
export interface Staleness {
  readonly laboratoryDays: number;
  readonly performanceDays: number;
  readonly stagingDays: number;
}
export const USUAL_STALENESS: Staleness = { laboratoryDays: 7, performanceDays: 14, stagingDays: 42 };

export const NOTE_ANSWERS = codeList({ acknowledged: 'Acknowledged', withdrawn: 'Withdrawn' });
export type NoteAnswer = CodeOf<typeof NOTE_ANSWERS>;

/** What the clinical safety officer says about the note. Never changed; the newest answer counts. */
export class PrognosisAcknowledgement {
  @Count({ label: 'Version of the note', required: true, min: 1, max: 1000 }) noteVersion!: number;
  @OneOf({ label: 'Answer', of: NOTE_ANSWERS, required: true }) answer!: NoteAnswer;
  @Count({ label: 'Laboratory results are stale after', unit: 'days', required: true, min: 1, max: 365 })
  laboratoryDays!: number;
  @Count({ label: 'Performance status is stale after', unit: 'days', required: true, min: 1, max: 365 })
  performanceDays!: number;
  @Count({ label: 'Staging is stale after', unit: 'days', required: true, min: 1, max: 365 }) stagingDays!: number;
  @Text({ label: 'Remark', lines: 2, max: 1000, hint: 'Needed to withdraw' }) remark?: string | null;
}
export const PrognosisAcknowledgementView = storedAs('PrognosisAcknowledgementView', PrognosisAcknowledgement);
export type PrognosisAcknowledgementView = PrognosisAcknowledgement & Recorded;

/** Whether the panel is on in a centre, by whom, and what was said about the note before; newest first. */
export class PrognosisNoteView {
  @Count({ label: 'Version of the note', required: true, max: 1000 }) noteVersion!: number;
  @Flag({ label: 'The panel is on', required: true }) on!: boolean;
  @Group({ label: 'In force', of: () => PrognosisAcknowledgementView })
  inForce?: PrognosisAcknowledgementView | null;
  @ListOf({ label: 'Answers', of: () => PrognosisAcknowledgementView, required: true, max: 1000 })
  answers!: PrognosisAcknowledgementView[];
}

/** The acknowledgement that is in force: the newest answer, if it says so and is about the present note. */
export function acknowledgementInForce<A extends Pick<PrognosisAcknowledgement, 'noteVersion' | 'answer'>>(
  newestFirst: readonly A[],
): A | null {
  const [newest] = newestFirst;
  return newest?.answer === 'acknowledged' && newest.noteVersion === PROGNOSIS_NOTE.version ? newest : null;
}
