import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { CancelledError, type QueryClient } from '@tanstack/react-query';
import { session } from './api/session.queries.js';
import { actionSearch, caseSearch, kpiSearch, referralSearch, signInSearch, worklistSearch } from './search-params.js';

/** What every route is given. */
export interface RouterContext {
  client: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({});

/** Sends whoever is not signed in to the sign-in page and brings them back afterwards. */
async function signedInOnly({ context, location }: { context: RouterContext; location: { href: string } }): Promise<void> {
  const ask = () => context.client.query({ ...session, staleTime: 'static' });
  // Whoever else looked at the session may go while it is asked for, which cancels the question; it is then asked again.
  const view = await ask().catch((error: unknown) => (error instanceof CancelledError ? ask() : Promise.reject(error as Error)));
  if (view?.secondFactorDue && !location.href.startsWith('/account')) redirect({ to: '/account', throw: true });
  if (!view) redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href }, throw: true });
}

export const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', validateSearch: signInSearch });
export const catalogue = createRoute({ getParentRoute: () => root, path: '/catalogue' });
/** For referrers without an account; what the link opens stands after the #. */
/** For whoever is on call and follows the link of an alert; the token stands after the #. */
export const alert = createRoute({ getParentRoute: () => root, path: '/alert' });
export const status = createRoute({ getParentRoute: () => root, path: '/status' });
/** For whoever follows the link of a mail, or has forgotten the password; the token stands after the #. */
export const password = createRoute({ getParentRoute: () => root, path: '/password' });
/** Where a window ends in which somebody has signed in at the hospital again. */
export const confirmed = createRoute({ getParentRoute: () => root, path: '/confirmed', validateSearch: signInSearch });

/** Everything with the top bar. */
export const house = createRoute({ getParentRoute: () => root, id: 'house', beforeLoad: signedInOnly });
export const day = createRoute({ getParentRoute: () => house, path: '/' });
export const worklist = createRoute({ getParentRoute: () => house, path: '/worklist', validateSearch: worklistSearch });
export const newReferral = createRoute({ getParentRoute: () => house, path: '/referrals/new', validateSearch: referralSearch });
export const triage = createRoute({ getParentRoute: () => house, path: '/triage' });
export const theCase = createRoute({ getParentRoute: () => house, path: '/cases/$caseId', validateSearch: caseSearch });
export const caseHistory = createRoute({ getParentRoute: () => house, path: '/cases/$caseId/history' });
export const caseTimeline = createRoute({ getParentRoute: () => house, path: '/cases/$caseId/timeline' });
/** The spine map for paper. */
export const caseMap = createRoute({ getParentRoute: () => house, path: '/cases/$caseId/map' });
export const caseFollowUp = createRoute({ getParentRoute: () => house, path: '/cases/$caseId/follow-up' });
export const followUp = createRoute({ getParentRoute: () => house, path: '/follow-up' });
export const surgeon = createRoute({ getParentRoute: () => house, path: '/surgeon' });
export const meetings = createRoute({ getParentRoute: () => house, path: '/meetings' });
export const agenda = createRoute({ getParentRoute: () => house, path: '/meetings/$meetingId' });
export const room = createRoute({ getParentRoute: () => house, path: '/meetings/$meetingId/room' });
export const decision = createRoute({ getParentRoute: () => house, path: '/decisions/$decisionId' });
export const letters = createRoute({ getParentRoute: () => house, path: '/decisions/$decisionId/letters' });
export const actions = createRoute({ getParentRoute: () => house, path: '/actions', validateSearch: actionSearch });
export const outbox = createRoute({ getParentRoute: () => house, path: '/outbox' });
export const kpi = createRoute({ getParentRoute: () => house, path: '/kpi', validateSearch: kpiSearch });
export const boards = createRoute({ getParentRoute: () => house, path: '/boards' });
export const emergencies = createRoute({ getParentRoute: () => house, path: '/emergencies' });
export const specimens = createRoute({ getParentRoute: () => house, path: '/specimens' });
export const people = createRoute({ getParentRoute: () => house, path: '/people' });
export const account = createRoute({ getParentRoute: () => house, path: '/account' });

export const scores = createRoute({ getParentRoute: () => house, path: '/scores' });
export const prognosisNote = createRoute({ getParentRoute: () => house, path: '/prognosis-note' });
export const score = createRoute({ getParentRoute: () => house, path: '/scores/$scoreId' });
export const doseCalculator = createRoute({ getParentRoute: () => house, path: '/calculators/dose' });
export const duplicates = createRoute({ getParentRoute: () => house, path: '/duplicates' });
export const mergePatients = createRoute({ getParentRoute: () => house, path: '/patients/$patientId/merge/$otherId' });

export const audit = createRoute({ getParentRoute: () => house, path: '/audit' });
/** Cases of closed boards: opened, and judged. */
export const openings = createRoute({ getParentRoute: () => house, path: '/openings' });
export const registryPage = createRoute({ getParentRoute: () => house, path: '/registry' });
export const exportsPage = createRoute({ getParentRoute: () => house, path: '/exports' });

/** Screens without the top bar, for the wall. */
export const wall = createRoute({ getParentRoute: () => root, id: 'wall', beforeLoad: signedInOnly });
export const projector = createRoute({ getParentRoute: () => wall, path: '/meetings/$meetingId/projector' });

signIn.update({ component: lazyRouteComponent(() => import('./pages/sign-in-page/sign-in-page.js'), 'SignInPage') });
catalogue.update({ component: lazyRouteComponent(() => import('./pages/catalogue-page/catalogue-page.js'), 'CataloguePage') });
house.update({ component: lazyRouteComponent(() => import('./pages/shell/shell.js'), 'Shell') });
day.update({ component: lazyRouteComponent(() => import('./pages/day-page/day-page.js'), 'DayPage') });
meetings.update({ component: lazyRouteComponent(() => import('./pages/meetings-page/meetings-page.js'), 'MeetingsPage') });
doseCalculator.update({ component: lazyRouteComponent(() => import('./pages/dose-page/dose-page.js'), 'DosePage') });
scores.update({ component: lazyRouteComponent(() => import('./pages/scores-page/scores-page.js'), 'ScoresPage') });
score.update({ component: lazyRouteComponent(() => import('./pages/score-page/score-page.js'), 'ScorePage') });
worklist.update({ component: lazyRouteComponent(() => import('./pages/worklist-page/worklist-page.js'), 'WorklistPage') });
triage.update({ component: lazyRouteComponent(() => import('./pages/triage-page/triage-page.js'), 'TriagePage') });
newReferral.update({ component: lazyRouteComponent(() => import('./pages/referral-page/referral-page.js'), 'ReferralPage') });
theCase.update({ component: lazyRouteComponent(() => import('./pages/case-page/case-page.js'), 'CasePage') });
caseHistory.update({ component: lazyRouteComponent(() => import('./pages/case-history-page/case-history-page.js'), 'CaseHistoryPage') });
caseTimeline.update({ component: lazyRouteComponent(() => import('./pages/case-timeline-page/case-timeline-page.js'), 'CaseTimelinePage') });
emergencies.update({ component: lazyRouteComponent(() => import('./pages/emergency-page/emergency-page.js'), 'EmergencyPage') });
alert.update({ component: lazyRouteComponent(() => import('./pages/alert-page/alert-page.js'), 'AlertPage') });
caseMap.update({ component: lazyRouteComponent(() => import('./pages/case-page/case-map-page.js'), 'CaseMapPage') });
specimens.update({ component: lazyRouteComponent(() => import('./pages/specimens-page/specimens-page.js'), 'SpecimensPage') });
account.update({ component: lazyRouteComponent(() => import('./pages/account-page/account-page.js'), 'AccountPage') });
password.update({ component: lazyRouteComponent(() => import('./pages/password-page/password-page.js'), 'PasswordPage') });
confirmed.update({ component: lazyRouteComponent(() => import('./pages/confirmed-page/confirmed-page.js'), 'ConfirmedPage') });
people.update({ component: lazyRouteComponent(() => import('./pages/people-page/people-page.js'), 'PeoplePage') });
agenda.update({ component: lazyRouteComponent(() => import('./pages/agenda-page/agenda-page.js'), 'AgendaPage') });
room.update({ component: lazyRouteComponent(() => import('./pages/room-page/room-page.js'), 'RoomPage') });
projector.update({ component: lazyRouteComponent(() => import('./pages/projector-page/projector-page.js'), 'ProjectorPage') });
decision.update({ component: lazyRouteComponent(() => import('./pages/decision-page/decision-page.js'), 'DecisionPage') });
letters.update({ component: lazyRouteComponent(() => import('./pages/letters-page/letters-page.js'), 'LettersPage') });
outbox.update({ component: lazyRouteComponent(() => import('./pages/outbox-page/outbox-page.js'), 'OutboxPage') });
prognosisNote.update({ component: lazyRouteComponent(() => import('./pages/prognosis-note-page/prognosis-note-page.js'), 'PrognosisNotePage') });
kpi.update({ component: lazyRouteComponent(() => import('./pages/kpi-page/kpi-page.js'), 'KpiPage') });
actions.update({ component: lazyRouteComponent(() => import('./pages/actions-page/actions-page.js'), 'ActionsPage') });
boards.update({ component: lazyRouteComponent(() => import('./pages/boards-page/boards-page.js'), 'BoardsPage') });
registryPage.update({ component: lazyRouteComponent(() => import('./pages/registry-page/registry-page.js'), 'RegistryPage') });
exportsPage.update({ component: lazyRouteComponent(() => import('./pages/exports-page/exports-page.js'), 'ExportsPage') });
duplicates.update({ component: lazyRouteComponent(() => import('./pages/duplicates-page/duplicates-page.js'), 'DuplicatesPage') });
mergePatients.update({ component: lazyRouteComponent(() => import('./pages/merge-page/merge-page.js'), 'MergePage') });
audit.update({ component: lazyRouteComponent(() => import('./pages/audit-page/audit-page.js'), 'AuditPage') });
openings.update({ component: lazyRouteComponent(() => import('./pages/openings-page/openings-page.js'), 'OpeningsPage') });
status.update({ component: lazyRouteComponent(() => import('./pages/status-page/status-page.js'), 'StatusPage') });
caseFollowUp.update({ component: lazyRouteComponent(() => import('./pages/case-follow-up-page/case-follow-up-page.js'), 'CaseFollowUpPage') });
followUp.update({ component: lazyRouteComponent(() => import('./pages/follow-up-page/follow-up-page.js'), 'FollowUpPage') });
surgeon.update({ component: lazyRouteComponent(() => import('./pages/surgeon-page/surgeon-page.js'), 'SurgeonPage') });
