import type { AgendaItemView, DecisionView, MeetingState } from '@rachis/domain';
import type { FirstRows, Step } from '../../platform/database/pipelined-steps.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import type { Finding } from '../../platform/ledger/ledger.js';

/** Locks the item until the write is committed, and says what stands on it: the draft or the signed decision, if there is one. */
export const lockItemWithDecision = ({ centreId }: Actor, itemId: string): Step => ({
  name: 'lock-item-with-decision',
  text: `SELECT a.status, d.id, d.version, d.state FROM agenda_item a
    LEFT JOIN decision d ON d.centre_id = a.centre_id AND d.agenda_item_id = a.id AND d.state <> 'entered_in_error'
    WHERE a.centre_id = $1 AND a.id = $2 FOR UPDATE OF a`,
  values: [centreId, itemId],
});

/** A board's decision is drafted by chair and coordinator, that of an emergency by whoever runs it. */
export const reachOfDraft: Finding['reach'] = ([, , , , meetingId, kind]) => ({ action: kind === 'emergency' ? 'emergency.draft' : 'decision.draft', ...(meetingId ? { meetingId } : {}) });

interface FoundDraft {
  readonly caseId: string;
  readonly meetingState: MeetingState;
  readonly itemStatus: AgendaItemView['status'];
  readonly before: { readonly id: string; readonly version: number; readonly state: DecisionView['state'] } | null;
}

/** What the three steps of a draft have found: the case, the meeting, the item with its decision. */
export function foundDraft([ofCase, ofMeeting, ofItem]: FirstRows): FoundDraft {
  const [caseId, meetingState] = [ofCase?.[0], ofMeeting?.[0]];
  const [itemStatus, id, version, state] = ofItem ?? [];
  if (!caseId || !meetingState || !itemStatus) throw new Problem('not-found');
  return {
    caseId, meetingState: meetingState as MeetingState, itemStatus: itemStatus as AgendaItemView['status'],
    before: id ? { id, version: Number(version), state: state as DecisionView['state'] } : null,
  };
}
