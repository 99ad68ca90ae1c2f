const person = (column: string) => `(SELECT q.display_name FROM person q WHERE q.centre_id = tr.centre_id AND q.id = tr.${column})`;

/** How the read-only parts of a triage outcome `tr` come about. */
export const TRIAGE_MADE: Record<string, string> = {
  decidedByName: `coalesce(${person('decided_by')}, '')`,
  undoneByName: person('undone_by'),
  standardName: '(SELECT s.name FROM standard_of_care s WHERE s.centre_id = tr.centre_id AND s.id = tr.standard_id)',
  listedFor: `(SELECT m.starts_at FROM agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id WHERE a.centre_id = tr.centre_id AND a.id = tr.agenda_item_id AND a.status <> 'removed')`,
  replied: 'EXISTS (SELECT 1 FROM referrer_reply r WHERE r.centre_id = tr.centre_id AND r.case_id = tr.case_id AND r.replied_at > tr.decided_at)',
};

/** The outcome that stands for the case of a card. */
export const STANDING_TRIAGE = (card: string): string =>
  `(SELECT tr.outcome FROM triage_outcome tr WHERE tr.centre_id = ${card}.centre_id AND tr.case_id = ${card}.case_id AND tr.undone_at IS NULL ORDER BY tr.decided_at DESC, tr.id LIMIT 1)`;
