import { BIOPSY_KINDS } from '../biopsy/biopsy-kinds.js';
import { labelOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import { MODALITIES } from '../imaging/imaging-study.js';
import { MARKER_UNITS, TUMOUR_MARKERS } from '../oncology/tumour-marker.js';
import type { TriggerEffect, WatchedTrigger } from './trigger-watch.js';

type Fired = Pick<WatchedTrigger, 'source' | 'sourceCode' | 'sourceOn' | 'sourceWords' | 'happenedOn' | 'happenedWords'>;
const dated = (verb: string, on: string | null | undefined): string => (on ? `${verb} ${formatDate(on)}` : `${verb} on a day that is not recorded`);
const joined = (...words: (string | null | undefined)[]): string => words.filter(Boolean).join(', ');

/** Why a trigger fired, by the record that shows it: "MRI whole spine, 13 Mar 2026: Small L1 deposit". Null while nothing has. */
export function firedBecause({ source, sourceCode, sourceOn, sourceWords, happenedOn, happenedWords }: Fired): string | null {
  switch (source) {
    case 'specimen': return joined(labelOf(BIOPSY_KINDS, sourceCode), sourceWords, dated('reported', sourceOn));
    case 'marker': return joined([labelOf(TUMOUR_MARKERS, sourceCode), markerValue(sourceWords)].filter(Boolean).join(' '), dated('taken', sourceOn));
    case 'study': return [joined(labelOf(MODALITIES, sourceCode), sourceOn ? formatDate(sourceOn) : null), sourceWords].filter(Boolean).join(': ');
    case 'wish': return joined('the patient declines the plan', dated('said', sourceOn), sourceWords ? `to ${sourceWords}` : null);
    case 'date': return sourceOn ? `${formatDate(sourceOn)} has passed` : 'the date has passed';
    case 'person': return [happenedOn ? dated('happened', happenedOn) : null, happenedWords].filter(Boolean).join(': ') || null;
    default: return null;
  }
}

/** A value as stored, "112 U/mL", with its unit as it is shown. */
function markerValue(words: string | null | undefined): string | null {
  const [value, unit] = words?.split(' ') ?? [];
  return value ? [value, unit ? labelOf(MARKER_UNITS, unit) : null].filter(Boolean).join(' ') : null;
}

/** What the decision itself had agreed for this; null where it had agreed nothing. Offered, never done. */
export const agreedEffect = ({ consequence }: Pick<WatchedTrigger, 'consequence'>): TriggerEffect | null => (consequence === 'plan_b' ? 'plan_b' : consequence === 'rediscuss' ? 'rediscussed' : null);

/** What is still to be done after a trigger was answered, in words; null where nothing is. */
export function nextAfter({ effect }: Pick<WatchedTrigger, 'effect'>): string | null {
  if (effect === 'plan_b') return 'Record what was done as plan B, then confirm it under "Recommended and delivered"';
  return effect === 'rediscussed' ? 'The case is in preparation again: put it on an agenda' : null;
}
