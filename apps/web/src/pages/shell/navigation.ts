import type { Action } from '@rachis/domain';
import { IconMailForward } from '@tabler/icons-react';
import { IconMicroscope } from '@tabler/icons-react';
import { IconUsersGroup } from '@tabler/icons-react';
import {
  IconAlertOctagon, IconCalculator, IconCalendarEvent, IconFileCertificate, IconFilePlus, IconInbox, IconLayoutList, IconListNumbers, IconSettings, IconSun, IconUsers, type Icon,
} from '@tabler/icons-react';

/** A place the top bar, the palette and the shortcuts lead to. */
export interface Destination {
  readonly to: '/' | '/worklist' | '/meetings' | '/referrals/new' | '/boards' | '/people' | '/prognosis-note' | '/calculators/dose' | '/scores'
    | '/specimens'
    | '/emergencies'
    | '/duplicates'
    | '/outbox'
    | '/triage'
    | '/actions'
    | '/kpi'
    | '/follow-up'
    | '/surgeon'
    | '/audit'
    | '/openings'
    | '/registry'
    | '/exports';
  readonly label: string;
  readonly icon: Icon;
  /** The letter after `g`. */
  readonly key?: string;
  /** Shown only to those who may do this. */
  readonly needs: Action;
  /** In the bar, or under "More" where the bar has no room for everything. */
  readonly inBar: boolean;
}

export const DESTINATIONS: readonly Destination[] = [
  { to: '/', label: 'My day', icon: IconSun, key: 'd', needs: 'day.read', inBar: true },
  { to: '/worklist', label: 'Worklist', icon: IconLayoutList, key: 'w', needs: 'worklist.read', inBar: true },
  { to: '/emergencies', label: 'Emergencies', icon: IconAlertOctagon, key: 'e', needs: 'emergency.read', inBar: false },
  { to: '/triage', label: 'Triage', icon: IconInbox, key: 't', needs: 'triage.read', inBar: true },
  { to: '/meetings', label: 'Meetings', icon: IconCalendarEvent, key: 'm', needs: 'meeting.read', inBar: true },
  { to: '/specimens', label: 'Specimens', icon: IconMicroscope, key: 'p', needs: 'specimen.read', inBar: true },
  { to: '/referrals/new', label: 'New referral', icon: IconFilePlus, key: 'r', needs: 'case.refer', inBar: true },
  { to: '/follow-up', label: 'Follow-up', icon: IconUsers, key: 'f', needs: 'follow-up.read', inBar: false },
  { to: '/surgeon', label: 'Case review', icon: IconListNumbers, key: 'c', needs: 'surgeon-review.read', inBar: false },
  { to: '/boards', label: 'Boards', icon: IconSettings, needs: 'board.record', inBar: false },
  { to: '/people', label: 'People', icon: IconUsers, needs: 'person.record', inBar: true },
  { to: '/prognosis-note', label: 'Prognosis note', icon: IconFileCertificate, needs: 'prognosis.acknowledge', inBar: true },
  { to: '/calculators/dose', label: 'Dose calculator', icon: IconCalculator, key: 'x', needs: 'case.read', inBar: false },
  { to: '/scores', label: 'Scores and rules', icon: IconListNumbers, key: 's', needs: 'day.read', inBar: false },
  { to: '/actions', label: 'Actions', icon: IconListNumbers, key: 'a', needs: 'action.read', inBar: false },
  { to: '/duplicates', label: 'Doubles', icon: IconUsersGroup, key: 'u', needs: 'patient.compare', inBar: false },
  { to: '/audit', label: 'Audit', icon: IconListNumbers, needs: 'audit.read', inBar: true },
  { to: '/openings', label: 'Closed cases', icon: IconAlertOctagon, needs: 'break-glass.read', inBar: false },
  { to: '/outbox', label: 'Outbox', icon: IconMailForward, key: 'o', needs: 'outbox.send-again', inBar: false },
  { to: '/kpi', label: 'Key figures', icon: IconListNumbers, key: 'k', needs: 'kpi.read', inBar: false },
  { to: '/registry', label: 'Registry', icon: IconListNumbers, key: 'y', needs: 'registry.read', inBar: false },
  { to: '/exports', label: 'Exports', icon: IconMailForward, needs: 'export.pseudonymised', inBar: false },
];

/** So many places fit the bar of a small laptop beside a long name. */
const FIT = 7;

/** What one person may open: in the bar, and under "More". Who has few places has all of them in the bar. */
export function placesOf(may: (need: Action) => boolean): { bar: readonly Destination[]; more: readonly Destination[] } {
  const all = DESTINATIONS.filter(({ needs }) => may(needs));
  return all.length <= FIT ? { bar: all, more: [] } : { bar: all.filter(({ inBar }) => inBar), more: all.filter(({ inBar }) => !inBar) };
}
