import { Button } from '@mantine/core';
import { BreakGlassReview, labelOf, OPENING_REASONS, OPENING_VERDICTS, type BreakGlassList, type BreakGlassView } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Field } from '../../ui/field.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useJudge } from './break-glass.queries.js';

/** Every opening with its reason, and the judgement. */
export function Openings({ list: { openings, waiting }, mayJudge, meId }: { list: BreakGlassList; mayJudge: boolean; meId: string }) {
  const [judged, setJudged] = useState<BreakGlassView | null>(null);
  const columns: readonly Column<BreakGlassView>[] = [
    { id: 'who', header: 'Who', phone: 'title', cell: ({ personName }) => <b>{personName}</b> },
    { id: 'case', header: 'Case', cell: ({ caseNumber }) => caseNumber },
    { id: 'why', header: 'Reason', cell: ({ category, reason }) => `${labelOf(OPENING_REASONS, category)}: ${reason}` },
    { id: 'when', header: 'Opened', cell: ({ openedAt, endsAt, running }) => <><Timestamp at={openedAt} /> {running && <StatusBadge tone="caution" quiet>open until <Timestamp at={endsAt} show="time" /></StatusBadge>}</> },
    { id: 'looked', header: 'Looked', align: 'end', cell: ({ looked }) => looked ?? '' },
    {
      id: 'verdict', header: 'Judgement', cell: (opening) => {
        const { verdict, verdictWords, reviewedByName, personId } = opening;
        if (verdict) return <><StatusBadge tone={verdict === 'justified' ? 'good' : 'critical'} quiet>{labelOf(OPENING_VERDICTS, verdict)}</StatusBadge> {[verdictWords, reviewedByName].filter(Boolean).join(', ')}</>;
        return mayJudge && personId !== meId ? <Button size="compact-sm" onClick={() => setJudged(opening)}>Judge…</Button> : <StatusBadge tone="caution">waits</StatusBadge>;
      },
    },
  ];
  return (
    <Panel title="Openings" note={openings.length === 0 ? undefined : waiting === 0 ? 'all judged' : `${waiting} not judged yet`} flush>
      <DataTable label="Openings" columns={columns} rows={openings} rowId={({ id }) => id} rowLabel={({ personName, caseNumber }) => `${personName}, ${caseNumber}`} empty={<EmptyState title="No closed case was opened">When somebody opens one it stands here, with the reason.</EmptyState>} />
      <Dialog title="Judge an opening" opened={judged !== null} onClose={() => setJudged(null)}>
        {judged && <JudgeForm opening={judged} onDone={() => setJudged(null)} />}
      </Dialog>
    </Panel>
  );
}

const NOTHING: Partial<BreakGlassReview> = {};

function JudgeForm({ opening: { id, version, personName, caseNumber, reason }, onDone }: { opening: BreakGlassView; onDone: () => void }) {
  const contract = useContractForm(BreakGlassReview, NOTHING);
  const judge = useJudge();
  return (
    <ContractForm contract={contract} label="Judgement" submit="Keep the judgement" onCancel={onDone} onSubmit={async (review) => { await judge.mutateAsync({ id, seen: version, review }); onDone(); }}>
      <p><b>{personName}</b> opened {caseNumber}: “{reason}”</p>
      <Field of={BreakGlassReview} name="verdict" startHere />
      <Field of={BreakGlassReview} name="verdictWords" />
    </ContractForm>
  );
}
