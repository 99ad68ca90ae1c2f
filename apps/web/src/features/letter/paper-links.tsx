import classes from './letter.module.css';

const PAPERS = [['pack', 'Meeting pack'], ['minutes', 'Minutes'], ['actions', 'Action list']] as const;

/** The papers of a meeting: the pack for when the network is down, the minutes, and what follows by owner. */
export function MeetingPapers({ meetingId }: { meetingId: string }) {
  return (
    <nav aria-label="Papers of the meeting" className={`${classes['acts']} no-print`}>
      {PAPERS.map(([name, label]) => (
        <a key={name} href={`/api/meetings/${meetingId}/${name}.pdf`} target="_blank" rel="noopener">
          {label} (PDF)
        </a>
      ))}
    </nav>
  );
}

/** The sheet that travels with the patient. */
export const TransferSheetLink = ({ caseId }: { caseId: string }) => (
  <a className="no-print" href={`/api/cases/${caseId}/transfer-sheet.pdf`} target="_blank" rel="noopener">
    Transfer sheet (PDF)
  </a>
);
