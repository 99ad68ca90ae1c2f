import { defineScore } from '../define-score.js';

const CONSULTATION = 'Fisher 2010: a total of 7 to 18 is for surgical consultation.';

/** Spinal Instability Neoplastic Score: is the spine mechanically stable at the level of the tumour? */
export const sins = defineScore({
  id: 'sins',
  version: 1,
  title: 'Spinal Instability Neoplastic Score',
  shortTitle: 'SINS',
  purpose:
    'Describes how stable the spine is at one lesion, from 0 to 18 points; it belongs to a lesion, not to a patient.',
  citation: {
    text: 'Fisher CG, DiPaola CP, Ryken TC, et al. A novel classification system for spinal instability in neoplastic disease. Spine 2010;35(22):E1221-E1229',
    doi: '10.1097/BRS.0b013e3181e16ae2',
    pmid: '20562730',
    verified: 'secondary',
  },
  items: {
    location: {
      label: 'Location',
      hint: 'Follows from the level of the lesion and is not asked.',
      options: {
        junctional: { label: 'Junctional (occiput–C2, C7–T2, T11–L1, L5–S1)', points: 3 },
        mobile: { label: 'Mobile spine (C3–C6, L2–L4)', points: 2 },
        semirigid: { label: 'Semirigid (T3–T10)', points: 1 },
        rigid: { label: 'Rigid (S2–S5)', points: 0 },
      },
    },
    pain: {
      label: 'Pain',
      hint: 'Mechanical: relief on lying down, or pain on movement or loading. Constant or night-time ("biological") pain is not mechanical.',
      options: {
        mechanical: { label: 'Mechanical', points: 3 },
        occasional_non_mechanical: { label: 'Occasional, not mechanical', points: 1 },
        pain_free: { label: 'Pain-free lesion', points: 0 },
      },
    },
    boneLesion: {
      label: 'Bone lesion',
      options: {
        lytic: { label: 'Lytic', points: 2 },
        mixed: { label: 'Mixed lytic and blastic', points: 1 },
        blastic: { label: 'Blastic', points: 0 },
      },
    },
    alignment: {
      label: 'Radiographic alignment',
      options: {
        subluxation_translation: { label: 'Subluxation or translation', points: 4 },
        de_novo_deformity: { label: 'De novo deformity (kyphosis or scoliosis)', points: 2 },
        normal: { label: 'Normal', points: 0 },
      },
    },
    collapse: {
      label: 'Vertebral body collapse',
      hint: 'Exactly 50 % is not defined in the paper: decide with the radiologist, or leave it unknown.',
      options: {
        gt50: { label: 'Collapse of more than 50 %', points: 3 },
        lt50: { label: 'Collapse of less than 50 %', points: 2 },
        no_collapse_gt50_involved: { label: 'No collapse, more than 50 % of the body involved', points: 1 },
        none: { label: 'None of these', points: 0 },
      },
    },
    posterolateral: {
      label: 'Posterolateral involvement',
      hint: 'Facet, pedicle or costovertebral joint: fracture, or replacement by tumour.',
      options: {
        bilateral: { label: 'Bilateral', points: 3 },
        unilateral: { label: 'Unilateral', points: 1 },
        none: { label: 'None', points: 0 },
      },
    },
  },
  bands: [
    { upTo: 6, id: 'stable', label: 'Stable' },
    { upTo: 12, id: 'potentially_unstable', label: 'Potentially unstable', note: CONSULTATION },
    { upTo: 18, id: 'unstable', label: 'Unstable', note: CONSULTATION },
  ],
  limits: [
    'Each lesion is scored by itself: the paper has no rule for adding lesions up. The highest one is shown for the patient (product rule).',
    'A lesion over several levels takes the level with the highest location points (product rule; the paper scores one level).',
    'Not designed for levels with instrumentation or cement, and not defined for the coccyx.',
    'Collapse of exactly 50 % is not defined; it is never put into a class silently.',
    'Constant night-time pain is not mechanical and gives 1 point, not 3.',
    'Copies with other points or with "stable 1–6" circulate; here 0 is stable.',
  ],
  checkedBy: null,
});

/** The category of a SINS total. */
export type SinsBand = (typeof sins.bands)[number]['id'];

/** The SINS items a clinician answers; the location follows from the level. */
export type SinsItem = Exclude<keyof typeof sins.items, 'location'>;
