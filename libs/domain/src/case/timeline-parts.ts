import type { Discipline, TimelineEvent } from './timeline.js';

type Told = Partial<TimelineEvent> & Pick<TimelineEvent, 'key' | 'section' | 'title' | 'at'>;
/** An event of a lane; what is left out lasted for no time, is not planned and has no more to say. */
export const told = (discipline: Discipline, { detail, ...event }: Told): TimelineEvent => ({ until: null, planned: false, ...event, discipline, detail: detail || null });
export const words = (...parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
