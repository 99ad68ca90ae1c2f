import { defineScore } from '../define-score.js';

/** Revised Katagiri score: survival of a patient with skeletal metastases, 0 to 10 points, lower is better. */
export const katagiri2014 = defineScore({
  id: 'katagiri2014',
  version: 1,
  title: 'Katagiri score, revised 2014',
  shortTitle: 'Katagiri (revised)',
  purpose: 'Groups patients with symptomatic skeletal metastases by expected survival, from 0 to 10 points.',
  citation: {
    text: 'Katagiri H, Okada R, Takagi T, et al. New prognostic factors and scoring system for patients with skeletal metastasis. Cancer Med 2014;3(5):1359-1367 (PMC4302686)',
    doi: '10.1002/cam4.292',
    pmid: '25044999',
    verified: 'secondary',
  },
  direction: 'lower is better',
  items: {
    primary: {
      label: 'Primary site',
      hint: 'The only model here that asks for treatability: hormone dependence and targeted drugs.',
      options: {
        slow: {
          label: 'Slow: hormone-dependent breast or prostate, thyroid, myeloma, lymphoma',
          points: 0,
        },
        moderate: {
          label:
            'Moderate: lung on a molecularly targeted drug, hormone-independent breast or prostate, renal cell, sarcoma, others',
          points: 2,
        },
        rapid: {
          label:
            'Rapid: lung without a targeted drug, colorectal, gastric, pancreatic, head and neck, oesophageal, hepatocellular, melanoma, unknown origin',
          points: 3,
        },
      },
    },
    visceralOrCerebral: {
      label: 'Visceral or cerebral metastases',
      options: {
        none: { label: 'None', points: 0 },
        nodular: { label: 'Nodular visceral, or cerebral', points: 1 },
        disseminated: { label: 'Disseminated: pleural, peritoneal or leptomeningeal', points: 2 },
      },
    },
    laboratory: {
      label: 'Laboratory data',
      hint: 'Follows from CRP, LDH, albumin, platelets, calcium and bilirubin; critical outranks abnormal.',
      options: {
        normal: { label: 'Normal', points: 0 },
        abnormal: { label: 'Abnormal: CRP ≥ 0.4 mg/dL, LDH ≥ 250 IU/L or albumin < 3.7 g/dL', points: 1 },
        critical: {
          label: 'Critical: platelets < 100,000/µL, calcium ≥ 10.3 mg/dL or bilirubin ≥ 1.4 mg/dL',
          points: 2,
        },
      },
    },
    ecog3or4: {
      label: 'ECOG 3 or 4',
      options: { no: { label: 'No', points: 0 }, yes: { label: 'Yes', points: 1 } },
    },
    previousChemotherapy: {
      label: 'Previous chemotherapy',
      hint: 'Chemotherapy only; not every systemic treatment.',
      options: { no: { label: 'No', points: 0 }, yes: { label: 'Yes', points: 1 } },
    },
    multipleSkeletal: {
      label: 'Multiple skeletal metastases',
      options: { no: { label: 'No', points: 0 }, yes: { label: 'Yes', points: 1 } },
    },
  },
  bands: [
    { upTo: 3, id: 'low', label: 'Low risk', note: 'Katagiri 2014: 91 % alive at 1 year, 78 % at 2 years.' },
    { upTo: 6, id: 'intermediate', label: 'Intermediate risk', note: 'Katagiri 2014: 49 % alive at 1 year.' },
    { upTo: 10, id: 'high', label: 'High risk', note: 'Katagiri 2014: 27 % alive at 6 months, 6 % at 1 year.' },
  ],
  limits: [
    'Any symptomatic skeletal metastasis, not only of the spine; 749 of 808 patients were not operated.',
    'Whether the calcium is corrected for albumin is not stated in what could be read: record which was used.',
    'The groups of endometrial, ovarian, other urological, gallbladder and cervical tumours and of "others" are not verified.',
    'Best of twelve models in one external validation (Bindels 2025, n = 953), and like the others not adequately calibrated.',
  ],
  checkedBy: null,
});
