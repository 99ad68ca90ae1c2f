const UID = /^[012](\.(0|[1-9]\d*))+$/;
/** A backslash separates values in DICOM, so no number has one. */
const ACCESSION = /^(?=.*[\p{L}\p{N}])[^\\]+$/u;

/** What is wrong with a study instance UID, or null (DICOM PS3.5 section 9.1: at most 64 characters, no leading zeros). */
export function studyUidFault(uid: unknown): string | null {
  if (typeof uid === 'string' && uid.length <= 64 && UID.test(uid)) return null;
  return 'A study instance UID is digits and dots, begins with 0, 1 or 2, has at most 64 characters, and no part of it begins with a spare zero';
}

/** What is wrong with an accession number, or null. */
export function accessionFault(accession: unknown): string | null {
  if (typeof accession === 'string' && ACCESSION.test(accession)) return null;
  return 'An accession number has letters or digits, and no backslash';
}
