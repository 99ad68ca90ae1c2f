import { codeList, type CodeOf } from '../contract/code-list.js';

/** What a person is to the service. One person may hold several roles, each in an organisation. */
export const ROLES = codeList({
  coordinator: 'Board coordinator',
  chair: 'Chair',
  spine_surgeon: 'Spine surgeon',
  medical_oncologist: 'Medical oncologist',
  radiation_oncologist: 'Radiation oncologist',
  radiologist: 'Radiologist',
  pathologist: 'Pathologist',
  specialist_nurse: 'Specialist nurse',
  referrer: 'Referrer',
  registry_analyst: 'Registry analyst',
  administrator: 'Administrator',
  auditor: 'Auditor',
  safety_officer: 'Clinical safety officer',
});
export type Role = CodeOf<typeof ROLES>;

/** The specialties a quorum can ask for, named as the roles that hold them. */
export const SPECIALTIES = ROLES.filter(({ code }) =>
  ['spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'radiologist', 'pathologist', 'specialist_nurse'].includes(code),
);
