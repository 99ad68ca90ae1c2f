import { Button } from '@mantine/core';
import { formatDate, ownerText } from '@rachis/domain';
import { IconFileTypePdf, IconMail, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { actionsOfCase } from '../../features/action/action.queries.js';
import { dueText, titleOf } from '../../features/action/action-words.js';
import { caseOf } from '../../features/case/case.queries.js';
import { AddendaPanel } from '../../features/decision/addenda.panel.js';
import { AgainstEarlierPanel, ChangesPanel } from '../../features/decision/changes.panel.js';
import { DecisionRecordPanel } from '../../features/decision/decision-record.panel.js';
import { decisionOf, documentOf, useRetractDecision } from '../../features/decision/decision.queries.js';
import { TriggersPanel } from '../../features/decision/triggers.panel.js';
import { knownIn } from '../../features/decision/known.js';
import { nameOf } from '../../features/meeting/case-words.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { KnownCase } from './known-case.js';

/** A signed decision as a document: what was decided, by whom, on what knowledge, and what was added since. */
export function DecisionPage() {
  const { decisionId } = useParams({ from: '/house/decisions/$decisionId' });
  const { data: record, error, refetch } = useQuery(decisionOf(decisionId));
  // The frozen record names the patient; who is not shown it still has to see whose decision this is.
  const { data: theCase } = useQuery({ ...caseOf(record?.caseId ?? ''), enabled: record !== undefined && !record.snapshot });
  const may = useMay();
  const actions = useQuery({ ...actionsOfCase(record?.caseId ?? ''), enabled: record?.state === 'signed' && may('action.read') }).data?.actions ?? [];
  const openActions = actions.filter((action) => action.decisionId === decisionId && action.state === 'open').map((action) => ({ id: action.id, label: `${titleOf(action)} (${ownerText(action)}, ${dueText(action)})` }));
  const retract = useRetractDecision(decisionId);
  const [retracting, setRetracting] = useState(false);
  if (!record)
    return (
      <Page width="form">
        {error ? <ErrorState title="The decision could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Loading the decision" />}
      </Page>
    );
  const known = knownIn(record.snapshot);
  const about = known?.case ?? theCase;
  const patient = about?.patient;
  const born = patient?.birthDate ? `born ${formatDate(patient.birthDate)}` : 'birth date not recorded';
  return (
    <Page width="form">
      <PageHeader
        eyebrow={
          <Link to="/cases/$caseId" params={{ caseId: record.caseId }}>
            {about ? `Case ${about.caseNumber}` : 'The case'}
          </Link>
        }
        title={patient ? `Decision for ${nameOf(patient)}` : 'Decision of the board'}
        tabTitle="Decision"
        lead={patient && [born, ...(patient.identifiers ?? []).map(({ authority, value }) => `${authority} ${value}`)].join(' · ')}
        actions={
          <>
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
              Print
            </Button>
            {record.state !== 'draft' && may('letter.read') && (
              <Button renderRoot={(props) => <Link to="/decisions/$decisionId/letters" params={{ decisionId }} {...props} />} variant="default" leftSection={<IconMail size={16} aria-hidden />}>
                Letters
              </Button>
            )}
            {record.state !== 'draft' && (
              <Button component="a" href={documentOf(decisionId)} target="_blank" rel="noopener" variant="default" leftSection={<IconFileTypePdf size={16} aria-hidden />}>
                Open as PDF
              </Button>
            )}
          </>
        }
      />
      <DecisionRecordPanel record={record} known={known} />
      {record.state === 'signed' && may('meeting.read') && <AgainstEarlierPanel record={record} />}
      {record.state === 'signed' && <TriggersPanel caseId={record.caseId} mayReport={may('trigger.report')} mayAnswer={may('trigger.answer')} />}
      {record.state === 'signed' && known && <ChangesPanel caseId={record.caseId} decisionId={record.id} />}
      {record.state !== 'draft' && <AddendaPanel record={record} mayAdd={may('decision.amend')} actions={openActions} />}
      {known?.case && record.signedAt && <KnownCase known={known} theCase={known.case} at={record.signedAt} />}
      {record.state === 'signed' && may('decision.retract') && (
        <Panel title="Entered in error">
          <p>A decision on the wrong patient or the wrong case is marked as entered in error. It stays to be read, struck through, with the reason.</p>
          <Button mt="sm" variant="default" onClick={() => setRetracting(true)}>
            Mark as entered in error…
          </Button>
        </Panel>
      )}
      <ConfirmDialog
        title="Mark this decision as entered in error"
        opened={retracting}
        onClose={() => setRetracting(false)}
        confirm="Mark as entered in error"
        danger
        reason={{ label: 'Reason', hint: 'It stands in the record, above the struck-through text.' }}
        onConfirm={(reason) => retract.mutateAsync({ reason })}
      >
        This cannot be taken back. A correction of a right decision is an addendum instead.
      </ConfirmDialog>
    </Page>
  );
}
