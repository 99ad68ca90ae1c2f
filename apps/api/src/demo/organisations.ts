/** Every name of the demonstration ends so, in every list, on every screen and on paper. */
export const MARK = ' (demo)';
export const TIME_ZONE = 'Europe/London';

export const CENTRE_NAME = `Northgate Spinal Oncology Centre${MARK}`;
/** Numbers that are reserved for fiction and ring nowhere (Ofcom, 01632 960000 to 960999). */
export const EMERGENCY_PHONE = '01632 960911';

/** The hospitals that refer to the centre. Their numbers for patients begin with their letters. */
export const HOSPITALS = [
  { key: 'eastbridge', name: 'Eastbridge District General Hospital', letters: 'EDG' },
  { key: 'harrowmere', name: 'Harrowmere University Hospital', letters: 'HUH' },
  { key: 'brannoc', name: "St Brannoc's Hospital", letters: 'SBH' },
  { key: 'wyvern', name: 'Wyvern Vale Infirmary', letters: 'WVI' },
  { key: 'aldermoor', name: 'Royal Aldermoor Hospital', letters: 'RAH' },
  { key: 'kingsferry', name: 'Kingsferry Community Hospital', letters: 'KCH' },
  { key: 'saltmarsh', name: 'Saltmarsh and Fen General Hospital', letters: 'SFG' },
] as const;
export type HospitalKey = (typeof HOSPITALS)[number]['key'];

export const NEIGHBOUR_NAME = `Southmoor Spinal Unit${MARK}`;
export const NEIGHBOUR_PHONE = '01632 960922';
