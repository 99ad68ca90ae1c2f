type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const yes = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined);
const texts = (value: unknown): string[] | undefined => {
  const list = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : typeof value === 'string' ? [value] : [];
  return list.length > 0 ? list : undefined;
};

function filled<T extends object>(params: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Where to go after signing in; only a path of this application, never another site. */
export function signInSearch(raw: Raw) {
  const next = text(raw['next']);
  return filled({ next: next && /^\/(?![/\\])/.test(next) ? next : undefined });
}

/** The coded filters of the worklist, as they stand in the address so that they can be sent to a colleague. A typed name never does. */
export function worklistSearch(raw: Raw) {
  return filled({
    all: yes(raw['all']),
    states: texts(raw['states']),
    urgency: text(raw['urgency']),
    primary: text(raw['primary']),
    region: text(raw['region']),
    highGradeEscc: yes(raw['highGradeEscc']),
    possiblyUnstable: yes(raw['possiblyUnstable']),
    overdue: yes(raw['overdue']),
  });
}

/** Which part of a case is open, and which level of the spine is picked. */
export function caseSearch(raw: Raw) {
  return filled({ section: text(raw['section']), level: text(raw['level']) });
}

/** Whose actions, and which of them. */
export function actionSearch(raw: Raw) {
  return filled({ scope: text(raw['scope']), filter: text(raw['filter']) });
}

/** Which of the referrals I have begun goes on: an id, never a word of the patient's. */
export function referralSearch(raw: Raw) {
  return filled({ draft: text(raw['draft']) });
}

/** Period and filters of the key figures, and which number is opened: months, ids and codes, nothing of a patient. */
export function kpiSearch(raw: Raw) {
  return filled({ from: text(raw['from']), to: text(raw['to']), board: text(raw['board']), organisation: text(raw['organisation']), measure: text(raw['measure']), verdict: text(raw['verdict']) });
}
