import { createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { NotFound, PageFailed } from './pages/shell/page-states.js';
import {
  agenda, boards, caseHistory, caseTimeline, catalogue, day, decision, doseCalculator, house, meetings, newReferral, people, prognosisNote, projector, room, root, score, scores, signIn, theCase, wall, worklist,
} from './routes.js';
import { specimens } from './routes.js';
import { alert, duplicates, emergencies, mergePatients, status } from './routes.js';

const tree = root.addChildren([
  signIn,
  catalogue,
  status,
  alert,
  house.addChildren([day, worklist, newReferral, theCase, caseHistory, caseTimeline, meetings, agenda, room, decision, boards, people, score, scores, doseCalculator, prognosisNote, specimens, emergencies, duplicates, mergePatients]),
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
