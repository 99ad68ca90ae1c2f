import type { Role } from '../access/roles.js';
import { codeList, type CodeOf } from '../contract/code-list.js';

/** What a board may ask to be there before it discusses a case. Each board chooses from it; none of it ever blocks. */
export const READINESS_ITEMS = codeList({
  question: 'Question to the board',
  mscc: 'Cord compression suspected?',
  responsible: 'Responsible clinician',
  level: 'Level of every lesion',
  escc: 'ESCC of every lesion',
  sins: 'SINS of every lesion',
  primary: 'Primary tumour',
  histology: 'Histology',
  visceral: 'Visceral metastases',
  performance: 'ECOG or KPS',
  neurology: 'Neurology (AIS)',
  walking: 'Walking',
  anticoagulant: 'Anticoagulant',
  images: 'Images received',
  wish: "Patient's own goals",
});
export type ReadinessCode = CodeOf<typeof READINESS_ITEMS>;

/** Who is asked first for an item that is missing. Anybody who may record it can bring it. */
export const READINESS_OWNERS: Readonly<Record<ReadinessCode, Role>> = {
  question: 'referrer',
  mscc: 'referrer',
  responsible: 'coordinator',
  level: 'radiologist',
  escc: 'radiologist',
  sins: 'spine_surgeon',
  primary: 'medical_oncologist',
  histology: 'pathologist',
  visceral: 'medical_oncologist',
  performance: 'referrer',
  neurology: 'referrer',
  walking: 'referrer',
  anticoagulant: 'referrer',
  images: 'coordinator',
  wish: 'specialist_nurse',
};
