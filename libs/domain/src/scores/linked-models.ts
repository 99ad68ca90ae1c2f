import { medianSurvival, publishedBand, type LinkInput, type PrognosticModel } from './prognostic-model.js';

const METSSS = { source: 'METSSS, n = 68,505', mark: 'verified' } as const;
const yesNo = ['no', 'yes'];
const SORG_INPUTS: readonly LinkInput[] = [
  { label: 'Primary tumour group (Katagiri)', options: ['slow', 'moderate', 'rapid'] },
  { label: 'ECOG', options: ['0-2', '3-4'] },
  { label: 'ASIA', options: ['E', 'A-D'] },
  { label: 'Other Charlson comorbidity', options: yesNo },
  { label: 'Visceral metastases (lung or liver)', options: yesNo },
  { label: 'Brain metastases', options: yesNo },
  { label: 'Previous systemic therapy', options: yesNo },
  { label: 'Three or more spine metastases', options: yesNo },
  { label: 'Body mass index', unit: 'kg/m²', min: 15, max: 45 },
  { label: 'Haemoglobin', unit: 'g/dL', min: 7, max: 17, divide: { from: 'mmol/L', by: 0.6206 } },
  { label: 'Platelets', unit: '10⁹/L', min: 20, max: 900 },
  { label: 'Lymphocytes', unit: '10⁹/L', min: 0.06, max: 4.5 },
  { label: 'Neutrophils', unit: '10⁹/L', min: 0.8, max: 60 },
  { label: 'Creatinine', unit: 'mg/dL', min: 0.3, max: 6, divide: { from: 'µmol/L', by: 88.42 } },
  { label: 'INR', min: 0.9, max: 2.1 },
  { label: 'White cells', unit: '10⁹/L', min: 2, max: 50 },
  { label: 'Alkaline phosphatase', unit: 'IU/L', min: 30, max: 1200 },
  { label: 'Albumin', unit: 'g/dL', min: 2.1, max: 5.2, divide: { from: 'g/L', by: 10 } },
];

/** SORG-ML: a boosted ensemble inside a web page; its coefficients are not public. */
export const sorgMl: PrognosticModel = {
  id: 'sorgMl',
  name: 'SORG-ML',
  year: 2019,
  kind: 'survival',
  standing: 'recorded only',
  asks: 'link',
  legacy: false,
  outcome: 'Probability of death after surgery',
  horizon: '6 weeks where shown, 90 days, 1 year',
  direction: null,
  citation: {
    text: 'Karhade AV, et al. Neurosurgery 2019;85:E671',
    doi: '10.1093/neuros/nyz070',
    verified: 'verified',
  },
  derivation: {
    patients: 732,
    treatedFrom: 2000,
    treatedTo: 2016,
    treatment: 'surgery',
    words: '732 operated patients of 2000 to 2016; 25.1 % had died at 90 days, 54.3 % at a year',
    mark: 'verified',
  },
  outside: [{ who: 'not operated', text: 'Made from operated patients', mark: 'verified' }],
  validation: [
    {
      text: 'c 0.81 and 0.84 at 90 days and a year (Boston, n = 200); 0.73 and 0.74 (Taiwan, n = 427)',
      mark: 'verified',
    },
    {
      text: 'With radiotherapy, n = 2,074: 0.76 and 0.78 in the 415 complete cases, so that about 80 % lacked a laboratory value',
      mark: 'verified',
    },
    { text: 'AUC between 0.59 and 0.76, not adequately calibrated (Bindels 2025, n = 953)', mark: 'verified' },
  ],
  bands: [],
  link: {
    url: 'https://sorg-apps.shinyapps.io/spinemetssurvival/',
    inputs: SORG_INPUTS,
    cautions: [
      'Every slider has a default: a laboratory value that is forgotten silently becomes it.',
      'Values outside a slider are moved to its end.',
    ],
  },
};

/** PATHFx: a Bayesian network on the web, for any skeletal metastasis. */
export const pathfx: PrognosticModel = {
  id: 'pathfx',
  name: 'PATHFx 3.0',
  year: null,
  kind: 'survival',
  standing: 'recorded only',
  asks: 'link',
  legacy: false,
  outcome: 'Survival with any skeletal metastasis',
  horizon: 'not stated',
  direction: null,
  citation: { text: 'PATHFx 3.0, pathfx.org (Bayesian network)', verified: 'verified' },
  derivation: {
    patients: null,
    treatedFrom: null,
    treatedTo: null,
    treatment: null,
    words: 'Not stated in what could be read',
    mark: 'verified',
  },
  outside: [],
  validation: [],
  bands: [],
  link: { url: 'https://pathfx.org', inputs: [], cautions: ['Any skeletal metastasis, not only of the spine.'] },
};

/** METSSS: a nomogram on the web, for palliative radiotherapy. */
export const metsss: PrognosticModel = {
  id: 'metsss',
  name: 'METSSS',
  year: null,
  kind: 'survival',
  standing: 'recorded only',
  asks: 'link',
  legacy: false,
  outcome: 'Survival with palliative radiotherapy',
  horizon: 'median survival of the group',
  direction: null,
  citation: { text: 'METSSS, National Cancer Database, n = 68,505', verified: 'verified' },
  derivation: {
    patients: 68505,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: '68,505 patients of the National Cancer Database with palliative radiotherapy',
    mark: 'verified',
  },
  outside: [{ who: 'not irradiated', text: 'Made from palliative radiotherapy', mark: 'verified' }],
  validation: [{ text: 'A Norwegian validation put more than 90 % into the group of high risk', mark: 'verified' }],
  bands: [
    publishedBand('low', [medianSurvival(11.7, METSSS)]),
    publishedBand('medium', [medianSurvival(5.1, METSSS)]),
    publishedBand('high', [medianSurvival(3.3, METSSS)]),
  ],
  link: { url: null, inputs: [], cautions: ['No address could be verified.'] },
};
