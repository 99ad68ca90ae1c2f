import { createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { NotFound, PageFailed } from './pages/shell/page-states.js';
import {
  actions,
  account,
  agenda,
  alert,
  boards,
  caseFollowUp,
  caseHistory,
  caseMap,
  caseTimeline,
  catalogue,
  confirmed,
  day,
  decision,
  doseCalculator,
  duplicates,
  emergencies,
  followUp,
  house,
  kpi,
  letters,
  meetings,
  mergePatients,
  newReferral,
  outbox,
  password,
  people,
  prognosisNote,
  projector,
  room,
  root,
  score,
  scores,
  signIn,
  specimens,
  status,
  surgeon,
  theCase,
  triage,
  wall,
  worklist,
} from './routes.js';

const tree = root.addChildren([
  signIn,
  catalogue,
  status,
  alert,
  password,
  confirmed,
  house.addChildren([
    day,
    worklist,
    newReferral,
    theCase,
    caseHistory,
    caseTimeline,
    caseMap,
    meetings,
    agenda,
    room,
    decision,
    boards,
    people,
    account,
    score,
    scores,
    doseCalculator,
    prognosisNote,
    specimens,
    emergencies,
    duplicates,
    mergePatients,
    kpi,
    letters,
    outbox,
    actions,
    triage,
    caseFollowUp,
    followUp,
    surgeon,
  ]),
  wall.addChildren([projector]),
]);

/** The addresses of the application. */
export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: false,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: PageFailed,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
