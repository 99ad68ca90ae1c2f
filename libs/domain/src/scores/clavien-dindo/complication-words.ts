import type { ClavienGrade } from './clavien-dindo.js';

/** A kind of treatment as it is recognised in words. */
export interface TherapyWords {
  readonly therapy: string;
  readonly grade: ClavienGrade;
  /** Whole words or beginnings of words, matched without regard to case unless the expression has capitals of its own. */
  readonly words: RegExp;
}

/** The words by which a treatment is recognised, from the highest grade downwards. A new word is one more here and in the page. */
export const THERAPY_WORDS: readonly TherapyWords[] = [
  {
    therapy: 'death',
    grade: 'V',
    words: /\b(death|died|dies|dead(?! (tissue|space|skin|bone))|deceased|(?<!(non|near)[- ])fatal|demise)\b/gi,
  },
  {
    therapy: 'several organs',
    grade: 'IVb',
    words:
      /\b(multi[- ]?organ|multiple[- ]organ|(two|three|several|2|3)[- ]organs?|MODS|multi-?system organ)( dys?function| failure| support)?\b/gi,
  },
  {
    therapy: 'one organ in intensive care',
    grade: 'IVa',
    words: /\b(single[- ]organ|one[- ]organ|ICU|ITU|intensive[- ]care|critical[- ]care|organ support)\b/gi,
  },
  {
    therapy: 'lungs replaced or supported',
    grade: 'IVa',
    words: /\b(re-?intubat\w*|intubat\w*|mechanical(ly)? ventilat\w*|ventilat(ed|or|ion)|ECMO)\b/gi,
  },
  {
    therapy: 'kidneys replaced',
    grade: 'IVa',
    words: /\b((haemo|hemo)?dialysis|dialysed|(haemo|hemo)filtration|CVVHD?F?|renal replacement)\b/gi,
  },
  {
    therapy: 'circulation supported',
    grade: 'IVa',
    words: /\b(vasopressors?|inotropes?|inotropic|noradrenaline|norepinephrine|adrenaline infusion)\b/gi,
  },
  {
    therapy: 'general anaesthesia',
    grade: 'IIIb',
    words: /\b(general an(a)?esthe(sia|tic)|under general)\b/gi,
  },
  { therapy: 'general anaesthesia', grade: 'IIIb', words: /\bGA\b/g },
  {
    therapy: 'operation',
    grade: 'IIIb',
    words:
      /\b(theatres?|operating room|re-?operat\w*|revision (surgery|operation)|re-?exploration|relaparotomy|taken back)\b/gi,
  },
  {
    therapy: 'local anaesthesia',
    grade: 'IIIa',
    words: /\b(local an(a)?esthe(sia|tic)|under local|sedation)\b/gi,
  },
  { therapy: 'local anaesthesia', grade: 'IIIa', words: /\bLA\b/g },
  {
    therapy: 'intervention',
    grade: 'IIIa',
    words:
      /\b((CT|ultrasound|US|image|fluoroscop\w*|x-ray)[- ]guided|percutaneous\w*|(pleural|chest|lumbar|pigtail) drain(age)?|chest tube|endoscop\w*|bronchoscop\w*|gastroscop\w*|emboli[sz](ation|ed)|angioplasty|stent(ed|ing)?|pacemaker|(IVC|caval) filter|interventional radiology)\b/gi,
  },
  {
    therapy: 'transfusion',
    grade: 'II',
    words: /\b(transfus\w*|packed (red )?cells|red cells|PRBCs?|platelets given|fresh frozen plasma|FFP)\b/gi,
  },
  { therapy: 'parenteral nutrition', grade: 'II', words: /\b((total )?parenteral (nutrition|feeding)|TPN)\b/gi },
  {
    therapy: 'antibiotics',
    grade: 'II',
    words:
      /\b(antibiotics?|antimicrobials?|antifungals?|antivirals?|(co-)?amoxiclav|amoxicillin|flucloxacillin|piperacillin|tazobactam|meropenem|cef[a-z]+|cipro\w*|vancomycin|teicoplanin|gentamicin|trimethoprim|nitrofurantoin|metronidazole|clindamycin|doxycycline|linezolid)\b/gi,
  },
  {
    therapy: 'other drugs',
    grade: 'II',
    words:
      /\b(anti-?coagula\w*|LMWH|(low[- ]molecular[- ]weight )?heparin|enoxaparin|dalteparin|tinzaparin|apixaban|rivaroxaban|warfarin|insulin|amiodarone|beta-?blockers?|bisoprolol|metoprolol|digoxin|anti-?hypertensives?|anti-?arrhythmics?|anti-?epileptics?|anti-?convulsants?|levetiracetam|haloperidol|steroids?|dexamethasone|nebulis\w*|other drugs?)\b/gi,
  },
  {
    therapy: 'drugs that grade I allows',
    grade: 'I',
    words:
      /\b(anti-?emetics?|ondansetron|cyclizine|metoclopramide|anti-?pyretics?|paracetamol|acetaminophen|analges\w*|pain-?killers?|opioids?|morphine|oxycodone|diuretics?|furosemide|electrolytes?|potassium replacement)\b/gi,
  },
  { therapy: 'physiotherapy', grade: 'I', words: /\bphysio(therapy)?\b/gi },
  {
    therapy: 'wound opened at the bedside',
    grade: 'I',
    words: /\b(bedside|opened on (the )?ward)\b/gi,
  },
  {
    therapy: 'nothing but observation',
    grade: 'I',
    words:
      /\b(no (specific )?(treatment|therapy|intervention)|without (specific )?(treatment|therapy|intervention)|observ(ed|ation)( only)?|conservative(ly)?|expectant(ly)?|resolved spontaneously|spontaneous(ly)? resol\w*|dressings?( changes?)?( only)?)\b/gi,
  },
];

/** Interventions that leave the grade open between IIIa and IIIb where the text says nothing of the anaesthesia. */
export const WITHOUT_ANAESTHESIA_NAMED =
  /\b(wash-?out|washed out|debrid\w*|evacuat\w*|re-?sutur\w*|drained|drainage|aspirated)\b/gi;

const failing = (organ: string, support: string): RegExp =>
  new RegExp(`\\b((${organ})( and \\w+)? (failure|dysfunction|insufficiency|support)|${support})\\b`, 'i');

/** Words for an organ that fails or is replaced; in intensive care two different ones are several organs. */
export const ORGAN_WORDS: readonly RegExp[] = [
  failing('respiratory|pulmonary|lung', '(re-?)?intubat\\w*|ventilat(ed|or|ion)|ECMO|ARDS'),
  failing('renal|kidney', '(haemo|hemo)?dialysis|dialysed|(haemo|hemo)filtration|CVVHD?F?|acute kidney injury|AKI'),
  failing(
    'cardiac|circulatory|cardiovascular|heart',
    '(septic|cardiogenic|hypovolaemic) shock|vasopressors?|inotropes?|noradrenaline|norepinephrine',
  ),
  failing('hepatic|liver', 'liver replacement'),
];

/** Words before a treatment that say it was not given. */
export const DENIALS =
  /\b(no|not|without|never|nil|neither|nor|avoid(ed|ing)?|declin(ed|ing)|refus(ed|ing)|instead of|risk of|fear of|rather than)$/i;
