import { defineTree } from '../define-tree.js';

/** Bollen model: survival of a patient with symptomatic spinal metastases, groups A (best) to D. */
export const bollen2014 = defineTree({
  id: 'bollen2014',
  version: 1,
  title: 'Bollen prognostic model, 2014',
  shortTitle: 'Bollen',
  purpose: 'Groups patients with symptomatic spinal metastases by expected survival, from A to D.',
  citation: {
    text: 'Bollen L, et al. Neuro Oncol 2014;16:991-998',
    doi: '10.1093/neuonc/not318',
    pmid: '24470544',
    verified: 'unverified',
  },
  direction: 'A is best',
  items: {
    profile: {
      kind: 'choice',
      label: 'Clinical profile of the primary tumour',
      hint: 'Breast is favourable, prostate moderate, lung unfavourable. The list of the others could not be read: the clinician says.',
      options: {
        favourable: { label: 'Favourable' },
        moderate: { label: 'Moderate' },
        unfavourable: { label: 'Unfavourable' },
      },
    },
    kps: { kind: 'number', label: 'Karnofsky performance status', min: 10, max: 100, step: 10, cuts: [{ from: 80 }] },
    visceralOrBrain: {
      kind: 'flag',
      label: 'Visceral or brain metastases',
      hint: 'Counts in the favourable profile only.',
    },
  },
  leaves: [
    { id: 'A', label: 'Group A (best)', note: 'Bollen 2014: median survival 31.2 months.' },
    { id: 'B', label: 'Group B', note: 'Bollen 2014: median survival 15.4 months.' },
    { id: 'C', label: 'Group C', note: 'Bollen 2014: median survival 4.8 months.' },
    { id: 'D', label: 'Group D (worst)', note: 'Bollen 2014: median survival 1.6 months.' },
  ],
  reach({ profile, kps, visceralOrBrain }) {
    const good = kps >= 80;
    if (profile === 'favourable' && !visceralOrBrain) return good ? 'A' : 'B';
    if (profile === 'unfavourable') return good ? 'C' : 'D';
    return good ? 'B' : 'C';
  },
  limits: [
    'Which combination leads to which group is not verified against the figure of the paper; the survival of the groups is.',
    'Haematological, unknown and rare primaries were not in the cohort.',
    'Overestimates survival with triple-negative breast cancer, as the authors say.',
    'Here A is the best group; in van der Linden 2005 it is the worst.',
  ],
  checkedBy: null,
});
