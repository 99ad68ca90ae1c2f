import { createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { NotFound, PageFailed } from './pages/shell/page-states.js';
import {
  actions,
  agenda,
  alert,
  boards,
  caseHistory,
  caseMap,
  caseTimeline,
  catalogue,
  day,
  decision,
  doseCalculator,
  duplicates,
  emergencies,
  house,
  kpi,
  letters,
  meetings,
  mergePatients,
  newReferral,
  outbox,
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
