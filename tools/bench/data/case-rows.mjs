// One case with everything a hospital would know of it: the rows of every clinical table.
import { familyName, givenNames, primaries } from './distributions.mjs';
import { makeLesionRows } from './lesion-rows.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./centre-rows.mjs').Centre} Centre */
/** @typedef {Record<string, any>} Row */

const DAY = 86_400_000;
const iso = (/** @type {number} */ at) => new Date(at).toISOString();
const dayOf = (/** @type {number} */ at) => iso(at).slice(0, 10);
const dueDays = { emergency: 1, urgent: 3, soon: 14, routine: 28 };
const weights = Object.fromEntries(Object.entries(primaries).map(([code, { weight }]) => [code, weight]));

/** @param {{ levels: string, escc_grade: string | null }[]} lesions */
function report(lesions, random) {
  const found = lesions.map(
    ({ levels, escc_grade: escc }) =>
      `At ${levels} there is a lesion of the vertebral body ${random.pick(['without collapse', 'with less than half of the height lost', 'with more than half of the height lost'])}; epidural disease grade ${escc ?? 'not stated'}.`,
  );
  const course = random.pick([
    'New since the previous study.',
    'Progressive compared with the previous study.',
    'Stable compared with the previous study.',
  ]);
  return `Whole spine with and without contrast. ${found.join(' ')} ${course} Conus and cauda equina otherwise unremarkable. Incidental: degenerative disc change.`;
}

/** @param {string[]} escc @param {number} sins @param {Random} random */
function urgencyOf(escc, sins, random) {
  if (escc.includes('3')) return random.chance(0.45) ? 'emergency' : 'urgent';
  if (escc.includes('2')) return random.chance(0.75) ? 'urgent' : 'soon';
  if (sins >= 13) return random.chance(0.5) ? 'urgent' : 'soon';
  return random.chance(0.4) ? 'soon' : 'routine';
}

/**
 * @param {Random} random
 * @param {Centre} centre
 * @param {number} number the how-manieth case of the centre, the newest last
 * @param {number} referred milliseconds
 * @param {number} now milliseconds
 */
export function makeCaseRows(random, centre, number, referred, now) {
  const code = random.weighted(weights);
  const primary = primaries[code];
  const sex = random.chance(primary.men) ? 'male' : 'female';
  const age = Math.max(19, Math.min(94, Math.round(random.normal(64, 11.5))));
  const birth = referred - (age * 365.25 + random.int(0, 364)) * DAY;
  const [caseId, patientId] = [random.id(referred), random.id(referred)];
  const referrer = random.pick(centre.referrers);
  const clinician = random.pick(centre.people);
  const base = { centre_id: centre.id, version: 1, recorded_at: iso(referred), recorded_by: referrer.id };
  const of = { ...base, case_id: caseId };
  const day = dayOf(referred);
  const raters = [clinician.id, random.pick(centre.people).id];
  const { region, lesions, ratings } = makeLesionRows(random, primary, {
    base,
    caseId,
    at: referred,
    day,
    raters: [...new Set(raters)],
  });
  const highest = Math.max(0, ...ratings.map(({ high }) => high));
  const urgency = urgencyOf(
    lesions.map(({ escc_grade: escc }) => escc ?? ''),
    highest,
    random,
  );
  const ecog = random.weighted({ 0: 12, 1: 38, 2: 27, 3: 17, 4: 6 });
  const lived = Math.max(1, random.exponential(primary.months * 44 * [1.5, 1.2, 0.85, 0.5, 0.25][Number(ecog)])) * DAY;
  const died = referred + lived < now ? referred + lived : null;
  const biopsyPending = random.chance(0.05);

  const functional = [0, 42, 90, 180, 365]
    .slice(0, 1 + random.int(0, 4))
    .map((after) => referred + after * DAY)
    .filter((at) => at <= now && (!died || at < died));
  const studies = [0, 1, 30, 95, 200]
    .slice(0, 1 + Number(random.weighted({ 0: 16, 1: 30, 2: 28, 3: 16, 4: 10 })))
    .map((after) => referred + (after - 2) * DAY)
    .filter((at) => at <= now && (!died || at < died));
  const treatments = Number(random.weighted({ 0: 30, 1: 34, 2: 22, 3: 14 }));

  /** @type {Record<string, Row[]>} */
  const rows = {
    patient: [
      {
        ...base,
        id: patientId,
        family_name: familyName(random),
        given_name: random.pick(givenNames[sex]),
        sex,
        birth_date: random.chance(0.03) ? dayOf(birth).slice(0, 4) : dayOf(birth),
        vital_status: died ? 'deceased' : 'alive',
        deceased_on: died ? dayOf(died) : null,
        registered_by: referrer.id,
      },
    ],
    patient_identifier: [
      { centre_id: centre.id, patient_id: patientId, authority: 'NHS', value: `${9_000_000_000 + number * 7}` },
      { centre_id: centre.id, patient_id: patientId, authority: 'Northgate', value: `M${1_000_000 + number}` },
    ],
    spine_case: [
      {
        ...base,
        id: caseId,
        patient_id: patientId,
        case_number: `${dayOf(referred).slice(0, 4)}-${String(number).padStart(5, '0')}`,
        state: 'submitted',
        question: `${age}-year-old with ${code.replaceAll('_', ' ')} cancer and disease at ${lesions[0]?.levels}: decompress and stabilise, or radiotherapy?`,
        urgency,
        mscc: urgency === 'emergency' ? 'yes' : 'no',
        summary: `Back pain for ${random.int(1, 9)} weeks, worse on standing. Imaging shows disease at ${lesions.map(({ levels }) => levels).join(', ')}. Lives with family; wishes to stay at home.`,
        referring_organisation_id: random.pick(centre.organisationIds),
        referrer_id: referrer.id,
        responsible_id: random.chance(0.9) ? clinician.id : null,
        contact: `${referrer.displayName}, extension ${random.int(1000, 9999)}`,
        created_at: iso(referred),
        referred_at: iso(referred),
        due_at: iso(referred + dueDays[urgency] * DAY),
      },
    ],
    tumour: [
      {
        ...of,
        primary: biopsyPending ? null : code,
        absences: biopsyPending ? { primary: 'pending' } : {},
        histology: random.pick(primary.histology),
        basis: 'histology',
        tissue: random.pick(['available', 'primary_only', 'requested', 'none']),
        diagnosed_on: dayOf(referred - random.exponential(900) * DAY).slice(0, random.pick([4, 7, 10])),
        markers: [
          {
            marker: random.pick(['er', 'her2', 'egfr', 'kras', 'braf', 'pd_l1']),
            result: random.pick(['positive', 'negative', 'pending', 'unknown', 'not_done']),
            value: null,
          },
        ],
      },
    ],
    systemic_extent: [
      {
        ...of,
        staged_on: day,
        visceral_metastases: random.chance(0.5) ? 'yes' : 'no',
        sites: random.chance(0.5) ? ['liver', 'lymph_nodes'] : [],
        extraspinal_bone_foci: random.int(0, 9),
        systemic_state: random.pick(['responding', 'stable', 'progressing', 'untreated']),
        current_treatment: random.pick(['Docetaxel, third cycle', 'Pembrolizumab', 'Letrozole and palbociclib', null]),
        remaining_options: 'Two further lines',
      },
    ],
    fitness: [
      {
        ...of,
        comorbidity: random.pick(['Diabetes, hypertension', 'Chronic obstructive lung disease', 'None of note']),
        anticoagulated: random.chance(0.2) ? 'yes' : 'no',
        allergies: 'None known',
        tolerates_surgery: random.pick(['yes', 'no', 'uncertain']),
      },
    ],
    functional_status: functional.map((at) => ({
      ...of,
      id: random.id(at),
      recorded_at: iso(at),
      examined_on: dayOf(at),
      examined_by: clinician.displayName,
      ecog,
      kps: `${[90, 80, 60, 40, 20][Number(ecog)]}`,
      ambulation: random.pick([
        'independent_normal_power',
        'walks_unaided_power_4',
        'walks_with_aid',
        'cannot_walk_antigravity_power',
      ]),
      bladder: 'normal',
      bowel: random.chance(0.9) ? 'normal' : null,
      ais: random.weighted({ A: 2, B: 2, C: 8, D: 28, E: 60 }),
      myelopathy: random.chance(0.25) ? 'yes' : 'no',
      radiculopathy: random.chance(0.3) ? 'yes' : 'no',
      pain_nrs: random.int(0, 10),
      pain_character: ['mechanical'],
      neurology_text: 'Power 4/5 in both legs, sensation intact, reflexes brisk.',
      absences: {},
    })),
    lesion: lesions,
    score_result: ratings,
    prior_treatment: Array.from({ length: treatments }, (_, index) => ({
      ...of,
      id: random.id(referred),
      kind: random.pick(['radiotherapy', 'surgery', 'systemic', 'cement']),
      levels: random.chance(0.5) ? lesions[0]?.levels : null,
      given_on: dayOf(referred - (index + 1) * 190 * DAY).slice(0, 7),
      total_dose_cgy: random.pick([800, 2000, 3000, null]),
      fractions: random.pick([1, 5, 10]),
      details: 'Given at the referring hospital; report requested.',
    })),
    imaging_study: studies.map((at, index) => ({
      ...of,
      id: random.id(at),
      recorded_at: iso(at),
      modality: index === 0 ? 'mri_whole_spine' : random.pick(['ct_region', 'mri_region', 'pet_ct', 'xray']),
      region: index === 0 ? 'Whole spine' : region,
      performed_on: dayOf(at),
      held_at: 'Picture archive of the centre',
      received: random.chance(0.85) ? 'yes' : 'no',
      report: report(lesions, random),
      numbering_note: 'Counted from C2 down',
    })),
    patient_wish: random.chance(0.7)
      ? [
          {
            ...of,
            id: random.id(referred),
            statement: 'To walk to the garden again, and to be at home as much as possible.',
            source: 'patient',
            obtained_by: 'Specialist nurse',
            obtained_on: day,
            met_patient: 'yes',
            has_capacity: 'yes',
            aware_of_diagnosis: 'yes',
          },
        ]
      : [],
  };
  return { id: caseId, referred, died, rows, levels: lesions[0]?.levels ?? 'T8' };
}

/** @typedef {ReturnType<typeof makeCaseRows>} GeneratedCase */
