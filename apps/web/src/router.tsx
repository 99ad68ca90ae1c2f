import { createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { NotFound, PageFailed } from './pages/shell/page-states.js';
import {
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
  meetings,
  mergePatients,
  newReferral,
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
  wall,
  worklist,
} from './routes.js';
import { triage } from './routes.js';
import { specimens } from './routes.js';
import { letters, outbox } from './routes.js';
import { alert, duplicates, emergencies, mergePatients, status } from './routes.js';

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
  ]),
  house.addChildren([day, worklist, newReferral, theCase, caseHistory, caseTimeline, meetings, agenda, room, decision, boards, people, score, scores, doseCalculator, prognosisNote, specimens, emergencies, duplicates, mergePatients, letters, outbox]),
  house.addChildren([day, worklist, newReferral, theCase, caseHistory, caseTimeline, meetings, agenda, room, decision, boards, people, score, scores, doseCalculator, prognosisNote, specimens, duplicates, mergePatients, triage]),
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
