// A centre with its hospitals, people and board.

/** @typedef {import('./random.mjs').Random} Random */
/**
 * @typedef {{ id: string, displayName: string, roles: string[] }} Somebody
 * @typedef {{ id: string, name: string, organisationIds: string[], people: Somebody[], referrers: Somebody[], boardId: string, rows: Record<string, object[]> }} Centre
 */

const team = [
  'coordinator',
  'chair',
  'spine_surgeon',
  'spine_surgeon',
  'spine_surgeon',
  'medical_oncologist',
  'medical_oncologist',
  'radiation_oncologist',
  'radiologist',
  'pathologist',
  'specialist_nurse',
  'spine_surgeon',
];
const referrerCount = 40;
const hospitalCount = 6;

/**
 * @param {Random} random
 * @param {string} name
 * @param {number} now
 * @returns {Centre}
 */
export function makeCentreRows(random, name, now) {
  const begun = now - 3700 * 86_400_000;
  const id = random.id(begun);
  const stamp = { version: 1, recorded_at: new Date(begun).toISOString() };
  const organisations = Array.from({ length: hospitalCount }, (_, index) => ({
    centre_id: id,
    id: random.id(begun),
    name: index === 0 ? name : `${name}, hospital ${index}`,
    kind: index === 0 ? 'centre' : 'hospital',
    ...stamp,
  }));
  const [home] = organisations;
  const roles = [...team, ...Array.from({ length: referrerCount }, () => 'referrer')];
  const people = roles.map((role, index) => ({
    id: random.id(begun),
    displayName: `${role.replaceAll('_', ' ')} ${index + 1} of ${name}`,
    roles: [role],
  }));
  const board = {
    ...{
      centre_id: id,
      id: random.id(begun),
      name: 'Spine board',
      place: 'Room 1',
      weekday: 'thursday',
      local_time: '13:00',
    },
    ...{ time_zone: 'Europe/London', planned_minutes: 120, high_grade_from: '2', ...stamp, recorded_by: people[0]?.id },
    quorum: ['spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'radiologist'].map((specialty) => ({
      specialty,
      count: 1,
    })),
  };
  const isReferrer = (/** @type {Somebody} */ person) => person.roles.includes('referrer');
  return {
    id,
    name,
    organisationIds: organisations.map((organisation) => organisation.id),
    people: people.filter((person) => !isReferrer(person)),
    referrers: people.filter(isReferrer),
    boardId: board.id,
    rows: {
      centre: [{ id, name, time_zone: 'Europe/London', demo: false }],
      organisation: organisations,
      person: people.map((person) => ({
        ...{
          centre_id: id,
          id: person.id,
          email: `${person.id}@bench.invalid`,
          display_name: person.displayName,
          active: true,
          ...stamp,
        },
      })),
      role_grant: people.map((person) => ({
        centre_id: id,
        person_id: person.id,
        organisation_id: home?.id,
        role: person.roles[0],
      })),
      board: [board],
      board_member: people
        .filter((person) => !isReferrer(person))
        .map((person) => ({
          ...{ centre_id: id, board_id: board.id, person_id: person.id, specialty: person.roles[0] },
        })),
    },
  };
}
