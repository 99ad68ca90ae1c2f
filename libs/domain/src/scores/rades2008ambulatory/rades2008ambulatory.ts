import { defineScore } from '../define-score.js';

/** Rades score of 2008: walking after radiotherapy for metastatic cord compression, 21 to 44 points, higher is better. */
export const rades2008ambulatory = defineScore({
  id: 'rades2008ambulatory',
  version: 1,
  title: 'Rades score for walking after radiotherapy, 2008',
  shortTitle: 'Rades walking (2008)',
  purpose:
    'Groups patients with metastatic cord compression by walking after radiotherapy alone, from 21 to 44 points.',
  citation: {
    text: 'Rades D, et al. Int J Radiat Oncol Biol Phys 2008;72(3):905-908',
    doi: '10.1016/j.ijrobp.2008.02.018',
    pmid: '18436390',
    verified: 'unverified',
  },
  direction: 'higher is better',
  items: {
    primary: {
      label: 'Type of tumour',
      options: {
        myelomaLymphoma: { label: 'Myeloma or lymphoma', points: 9 },
        breast: { label: 'Breast', points: 8 },
        prostate: { label: 'Prostate', points: 7 },
        lung: { label: 'Lung', points: 6 },
        other: { label: 'Other', points: 6 },
      },
    },
    intervalMonths: {
      label: 'From tumour diagnosis to cord compression',
      options: { le15: { label: '15 months or less', points: 6 }, gt15: { label: 'More than 15 months', points: 8 } },
    },
    visceral: {
      label: 'Visceral metastases',
      options: { no: { label: 'No', points: 8 }, yes: { label: 'Yes', points: 5 } },
    },
    motorFunction: {
      label: 'Motor function before radiotherapy',
      options: {
        ambulatoryNoAid: { label: 'Walks without aid', points: 10 },
        ambulatoryWithAid: { label: 'Walks with aid', points: 9 },
        notAmbulatory: { label: 'Cannot walk', points: 3 },
        paraplegic: { label: 'Paraplegic', points: 1 },
      },
    },
    motorDeficitDays: {
      label: 'Time over which the motor deficit developed',
      options: {
        d1to7: { label: '1 to 7 days', points: 3 },
        d8to14: { label: '8 to 14 days', points: 6 },
        gt14: { label: 'More than 14 days', points: 9 },
      },
    },
  },
  bands: [
    { upTo: 28, id: '21-28', label: '21 to 28', note: 'Rades 2008: 6.2 % walked after radiotherapy.' },
    { upTo: 31, id: '29-31', label: '29 to 31', note: 'Rades 2008: 43.5 % walked after radiotherapy.' },
    { upTo: 34, id: '32-34', label: '32 to 34', note: 'Rades 2008: 70.0 % walked after radiotherapy.' },
    { upTo: 37, id: '35-37', label: '35 to 37', note: 'Rades 2008: 86.1 % walked after radiotherapy.' },
    { upTo: 44, id: '38-44', label: '38 to 44', note: 'Rades 2008: 98.7 % walked after radiotherapy.' },
  ],
  limits: [
    'The bands and their percentages are verified; the points of the items are not: they only agree with the published range of 21 to 44.',
    'A total worked out from the paper can be entered instead of the items.',
    'Radiotherapy alone; walking with or without aid afterwards.',
  ],
  checkedBy: null,
});
