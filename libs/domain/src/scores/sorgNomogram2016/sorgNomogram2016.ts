import type { RecordedTotal } from '../recorded-total.js';

/** The one published read-out of the nomogram: this total goes with these proportions alive (Gottlieb 2021). */
export const SORG_READ_OUT = { total: 222.4, survival30d: 0.99, survival90d: 0.78, survival365d: 0.5 } as const;

/** SORG nomogram: survival after surgery. Its points are not public here; only the one published read-out is known. */
export const sorgNomogram2016: RecordedTotal = {
  id: 'sorgNomogram2016',
  version: 1,
  title: 'SORG nomogram, 2016',
  shortTitle: 'SORG nomogram',
  purpose: 'Survival at 30, 90 and 365 days after surgery for spinal metastases, from a total read off the nomogram.',
  citation: {
    text: 'Paulino Pereira NR, et al. J Bone Joint Surg Am 2016;98:1767-1776; read-out: Gottlieb 2021, doi 10.15417/issn.1852-7434.2021.86.1.1150',
    doi: '10.2106/JBJS.15.00975',
    verified: 'verified',
  },
  direction: null,
  total: { kind: 'number', label: 'Total points of the nomogram', min: 0, max: 1000 },
  groups: [],
  limits: [
    'The points of the items were found in no readable source: a total is recorded and nothing is worked out from it.',
    'One read-out is published: 222.4 points, 99, 78 and 50 % alive at 30, 90 and 365 days. Every other total has no number here.',
  ],
  checkedBy: null,
};
