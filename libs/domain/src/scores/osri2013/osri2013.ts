import { defineScore } from '../define-score.js';

/** Oswestry Spinal Risk Index: primary tumour pathology plus (2 - general condition); 1 to 7 points, lower is better. */
export const osri2013 = defineScore({
  id: 'osri2013',
  version: 1,
  title: 'Oswestry Spinal Risk Index',
  shortTitle: 'OSRI',
  purpose: 'Groups patients with spinal metastases by survival from two items, from 1 to 7 points.',
  citation: {
    text: 'Balain B, Jaiswal A, Trivedi JM, et al. The Oswestry Risk Index. Bone Joint J 2013;95-B:210-216',
    doi: '10.1302/0301-620X.95B2.29323',
    verified: 'unverified',
  },
  direction: 'lower is better',
  items: {
    ptp: {
      label: 'Primary tumour pathology',
      hint: 'Tumours that are not named are for the clinician to place; nothing is chosen for them.',
      options: {
        slow: {
          label: 'Slow: breast, thyroid, prostate, myeloma, haemangioendothelioma, non-Hodgkin lymphoma',
          points: 1,
        },
        moderate: {
          label: 'Moderate: kidney, uterus, tonsil, epipharynx, synovial sarcoma, metastatic thymoma',
          points: 2,
        },
        rapid: {
          label: 'Rapid: stomach, colon, sigmoid, rectum, liver, pancreas, melanoma, teratoma, unknown',
          points: 4,
        },
        veryRapid: { label: 'Very rapid: lung', points: 5 },
      },
    },
    twoMinusGc: {
      label: 'General condition (Karnofsky)',
      hint: 'The points are 2 minus the general condition of Tokuhashi. ECOG 1 is KPS 70 or 80: leave both possible.',
      options: {
        good: { label: 'Good (KPS 80–100)', points: 0 },
        moderate: { label: 'Moderate (KPS 50–70)', points: 1 },
        poor: { label: 'Poor (KPS 10–40)', points: 2 },
      },
    },
  },
  bands: [
    { upTo: 1, id: '1', label: '1 point' },
    { upTo: 3, id: '2-3', label: '2 or 3 points' },
    { upTo: 5, id: '4-5', label: '4 or 5 points' },
    { upTo: 6, id: '6', label: '6 points' },
    { upTo: 7, id: '7', label: '7 points' },
  ],
  limits: [
    'The formula is verified; the classes of tumours, the Karnofsky groups and the survival by score are not.',
    'Every lung cancer is very rapid, also on a targeted drug.',
  ],
  checkedBy: null,
});
