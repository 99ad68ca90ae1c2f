import { labelOf } from '../contract/code-list.js';
import type { Citation } from '../scores/clinical-rule.js';
import {
  SUPPORT_KINDS,
  SUPPORT_STATES,
  type SupportKind,
  type SupportService,
  type SupportServiceView,
} from './support-service.js';

/** A published example of how soon a service is asked for. It is shown beside the interval and judges nothing. */
export interface SupportTarget {
  readonly words: string;
  readonly citation: Citation;
}
const LOCAL_GUIDELINE: Citation = {
  text: 'Nottingham University Hospitals, guideline on metastatic spinal cord compression: a local example, no national standard. From when the hours count is not stated.',
  verified: 'secondary',
};
const TARGETS: Partial<Record<SupportKind, SupportTarget>> = {
  physical_therapy: { words: 'within 24 h', citation: LOCAL_GUIDELINE },
  occupational_therapy: { words: 'within 48 h', citation: LOCAL_GUIDELINE },
};

type Listed = Pick<SupportServiceView, 'recordedAt' | 'id'> & SupportService;
/** One kind of support in a case: what is recorded of it, newest first, or that nothing is. */
export interface SupportLine<S extends SupportService> {
  readonly kind: SupportKind;
  readonly label: string;
  /** Null when nothing is recorded, which never means that it is not needed. */
  readonly newest: S | null;
  readonly earlier: readonly S[];
  readonly words: string;
  /** Whole days from referral to the first contact; null while either day is unknown. */
  readonly waited: number | null;
  readonly target: SupportTarget | null;
}

/** Every kind of support with what is recorded of it: a state, "Considered: not needed", or "Not recorded". */
export function supportOverview<S extends Listed>(services: readonly S[]): SupportLine<S>[] {
  return SUPPORT_KINDS.map(({ code: kind, label }) => {
    const [newest = null, ...earlier] = services.filter((one) => one.kind === kind).sort(newestFirst);
    return {
      kind,
      label,
      newest,
      earlier,
      words: supportWords(newest),
      waited: newest && daysWaited(newest),
      target: TARGETS[kind] ?? null,
    };
  });
}

/** What is recorded of a service, in a few words. */
export function supportWords(service: SupportService | null): string {
  if (!service) return 'Not recorded';
  if (service.considered === 'not_needed') return 'Considered: not needed';
  if (service.considered === 'not_considered') return 'Not considered';
  return service.state ? labelOf(SUPPORT_STATES, service.state) : 'Needed, state not recorded';
}

/** Whole days from referral to the first contact, by calendar dates; null while either is unknown. */
export function daysWaited({
  referredOn,
  firstSeenOn,
}: Pick<SupportService, 'referredOn' | 'firstSeenOn'>): number | null {
  if (!referredOn || !firstSeenOn) return null;
  return (Date.parse(`${firstSeenOn}T00:00:00Z`) - Date.parse(`${referredOn}T00:00:00Z`)) / 86_400_000;
}

/** The last day that an entry speaks of; what has none counts by when it was recorded. */
const dayOf = ({ endedOn, firstSeenOn, referredOn, consideredOn, recordedAt }: Listed): string =>
  endedOn ?? firstSeenOn ?? referredOn ?? consideredOn ?? recordedAt.slice(0, 10);

const newestFirst = (a: Listed, b: Listed): number =>
  dayOf(b).localeCompare(dayOf(a)) || b.recordedAt.localeCompare(a.recordedAt) || b.id.localeCompare(a.id);
