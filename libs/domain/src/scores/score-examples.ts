import type { WorkedExample } from './calculator.js';

const of = (
  note: string,
  input: WorkedExample['input'],
  expected: { readonly score?: number | null; readonly group: string | null } & WorkedExample['expected'],
): WorkedExample => ({ note, input, expected });

/** Examples of scores and models that are answered item by item, added up by hand from their tables; own patients, no published ones. */
export const SCORE_EXAMPLES: Readonly<Record<string, readonly WorkedExample[]>> = {
  katagiri2014: [
    of(
      'Breast cancer with hormone receptors 0, nodular lung metastases 1, albumin 35 g/L 1, chemotherapy before 1, several bones 1',
      {
        primary: 'slow',
        visceralOrCerebral: 'nodular',
        laboratory: 'abnormal',
        ecog3or4: 'no',
        previousChemotherapy: 'yes',
        multipleSkeletal: 'yes',
      },
      { score: 4, group: 'intermediate' },
    ),
    of(
      'Laboratory not back: 3 to 5 points, and no total',
      {
        primary: 'slow',
        visceralOrCerebral: 'nodular',
        laboratory: null,
        ecog3or4: 'no',
        previousChemotherapy: 'yes',
        multipleSkeletal: 'yes',
      },
      { score: null, min: 3, max: 5, group: null, missing: ['laboratory'] },
    ),
  ],
  katagiri2005: [
    of(
      'Moderate growth 2, several bones 1',
      {
        primary: 'moderate',
        visceralOrCerebral: 'none',
        ecog3or4: 'no',
        previousChemotherapy: 'no',
        multipleSkeletal: 'yes',
      },
      { score: 3, group: '3-5' },
    ),
  ],
  tokuhashi2005: [
    of(
      'Kidney cancer 3, KPS 70 1, no bone outside the spine 2, two vertebrae 1, removable lung nodule 1, Frankel E 2',
      {
        generalCondition: 'moderate',
        extraspinalBoneFoci: '0',
        vertebralMetastases: '2',
        majorOrganMetastases: 'removable',
        primarySite: 'group3',
        palsy: 'frankelE',
      },
      { score: 10, group: 'ge6mo' },
    ),
    of(
      'The same with ECOG 1 only, which is KPS 70 or 80: both general conditions stay possible',
      {
        generalCondition: ['moderate', 'good'],
        extraspinalBoneFoci: '0',
        vertebralMetastases: '2',
        majorOrganMetastases: 'removable',
        primarySite: 'group3',
        palsy: 'frankelE',
      },
      { score: null, min: 10, max: 11, group: 'ge6mo', missing: ['generalCondition'] },
    ),
  ],
  tomita2001: [
    of(
      'Kidney cancer 2, treatable lung nodule 2, several bones 2',
      { primaryGrowth: 'moderate', visceral: 'treatable', bone: 'multiple' },
      { score: 6, group: '6-7' },
    ),
  ],
  modifiedBauer2008: [
    of(
      'Kidney cancer 2, visceral metastases 0, one bone 1',
      { visceral: 'present', skeletal: 'solitary', primary: 'favourable' },
      { score: 3, group: '3-4' },
    ),
  ],
  bauer1995: [
    of(
      'Kidney cancer 2, visceral metastases 0, one bone 1, no fracture 1',
      { visceral: 'present', skeletal: 'solitary', primary: 'favourable', pathologicalFracture: 'absent' },
      { score: 4, group: '4-5' },
    ),
  ],
  vanDerLinden2005: [
    of(
      'KPS 80 2, prostate 2, no visceral metastases 1',
      { kps: '80-100', primary: 'prostate', visceral: 'none' },
      {
        score: 5,
        group: 'B',
      },
    ),
  ],
  osri2013: [
    of(
      'Rapid growth 4, general condition moderate 1',
      { ptp: 'rapid', twoMinusGc: 'moderate' },
      {
        score: 5,
        group: '4-5',
      },
    ),
  ],
  rades2013bsc: [
    of(
      'ECOG 3 4, prostate 2, other bones 3, no visceral metastases 1, more than 15 months 1, not walking 4, deficit in a week 4',
      {
        ecog: '3-4',
        primary: 'prostate',
        otherBone: 'yes',
        visceral: 'no',
        intervalMonths: 'gt15',
        ambulatory: 'no',
        motorDeficitDays: 'le7',
      },
      { score: 19, group: 'consider-best-supportive-care' },
    ),
  ],
  rades2008ambulatory: [
    of(
      'Prostate 7, more than 15 months 8, no visceral metastases 8, walks with an aid 9, deficit over 10 days 6',
      {
        primary: 'prostate',
        intervalMonths: 'gt15',
        visceral: 'no',
        motorFunction: 'ambulatoryWithAid',
        motorDeficitDays: 'd8to14',
      },
      { score: 38, group: '38-44' },
    ),
    of('A total from elsewhere', { total: 34 }, { score: 34, group: '32-34' }),
  ],
  kowalchukVcf2022: [
    of(
      'L3 1, epidural extension 1, gross tumour volume 12 mL 1, SINS 6 0',
      { epiduralExtension: 'yes', lumbarLocation: 'yes', gtvOver10cc: 'yes', sinsOver6: 'no' },
      { score: 3, group: 'high' },
    ),
  ],
  mfi5: [
    of(
      'Diabetes alone',
      {
        diabetes: 'yes',
        hypertensionOnMedication: 'no',
        copdOrPneumonia: 'no',
        congestiveHeartFailure: 'no',
        dependentFunctionalStatus: 'no',
      },
      { score: 1, group: '1' },
    ),
  ],
  mstfi2016: [
    of(
      'Anaemia and renal failure',
      {
        anaemia: 'yes',
        chronicLungDisease: 'no',
        coagulopathy: 'no',
        electrolyteAbnormality: 'no',
        pulmonaryCirculationDisorder: 'no',
        renalFailure: 'yes',
        malnutrition: 'no',
        emergentOrUrgentAdmission: 'no',
        anteriorOrCombinedApproach: 'no',
      },
      { score: 2, group: 'moderate' },
    ),
  ],
  bollen2014: [
    of(
      'Moderate profile, KPS 90; with an unfavourable one visceral metastases would not matter',
      { profile: 'moderate', kps: 90, visceralOrBrain: true },
      { group: 'B', complete: true },
    ),
    of(
      'Visceral metastases not known: certain all the same',
      { profile: 'unfavourable', kps: 90, visceralOrBrain: null },
      { group: 'C', complete: false, missing: ['visceralOrBrain'] },
    ),
  ],
  nesms2015: [
    of(
      'Modified Bauer 4, walking, albumin 34 g/L',
      { modifiedBauer: 4, ambulatory: 'intact', albuminGdl: 3.4 },
      { score: 3, group: '3' },
    ),
  ],
  rpaBalagamwala2018: [
    of(
      'KPS 60, 61 years, no visceral metastases; controlled or not does not matter',
      { kps: 60, systemicDiseaseControlled: null, age: 61, visceral: false },
      { score: null, group: '2' },
    ),
  ],
  rpaChao2012: [
    of(
      '40 months since the diagnosis, KPS 80',
      { monthsFromPrimaryDiagnosis: 40, kps: 80, age: 50 },
      {
        score: null,
        group: '1',
      },
    ),
  ],
  rades2022ambulatory: [of('A total from elsewhere', { total: 30 }, { score: 30, group: '22-31' })],
  rades2014elderly: [of('A total from elsewhere', { total: 31 }, { score: 31, group: '31-34' })],
  rades2008survival: [of('A total from elsewhere', { total: 29 }, { score: 29, group: '26-30' })],
  prism2015: [
    of('A total from elsewhere; more than 7 is the best group', { total: 7.5 }, { score: 7.5, group: 'group1' }),
  ],
  sorgNomogram2016: [of('A total has no published groups', { total: 180 }, { score: 180, group: null })],
};
