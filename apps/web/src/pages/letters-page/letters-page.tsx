import { Button } from '@mantine/core';
import { LETTER_KINDS, type DecisionLetters, type LetterKind } from '@rachis/domain';
import { IconMailForward } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { LetterPanel } from '../../features/letter/letter.panel.js';
import { lettersOf, useLetters } from '../../features/letter/letter.queries.js';
import { OutcomeClock } from '../../features/letter/outcome-clock.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { useShortcuts } from '../../ui/shortcuts.js';

/** The outcome record's letters: drafted from the decision, edited, approved, sent, and followed until somebody has them. */
export function LettersPage() {
  const { decisionId } = useParams({ from: '/house/decisions/$decisionId/letters' });
  const { data, error, refetch } = useQuery(lettersOf(decisionId));
  const may = useMay();
  return (
    <Page width="form">
      <PageHeader
        eyebrow={
          <Link to="/decisions/$decisionId" params={{ decisionId }}>
            {data ? `Decision, case ${data.caseNumber}` : 'The decision'}
          </Link>
        }
        title={data ? `Letters for ${[data.familyName, data.givenName].filter(Boolean).join(', ')}` : 'Letters'}
        tabTitle="Letters"
        actions={
          may('outbox.send-again') && (
            <Button component={Link} to="/outbox" variant="default" leftSection={<IconMailForward size={16} aria-hidden />}>
              Outbox
            </Button>
          )
        }
      />
      {data ? <Letters page={data} /> : error ? <ErrorState title="The letters could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Loading the letters" />}
    </Page>
  );
}

function Letters({ page }: { page: DecisionLetters }) {
  const { decisionId, decisionState, drafts, letters, mailServerSet, timeZone, deceased } = page;
  const [editing, setEditing] = useState<LetterKind | null>(null);
  const may = useMay();
  const { send } = useLetters(decisionId);
  const [another, setAnother] = useState<readonly LetterKind[]>([]);
  const newestOf = (kind: LetterKind) => {
    const newest = letters.find((letter) => letter.kind === kind) ?? null;
    return newest?.state === 'sent' && another.includes(kind) ? null : newest;
  };
  const outcome = newestOf('outcome_letter');
  const signed = decisionState === 'signed';
  useShortcuts({
    e: () => setEditing('outcome_letter'),
    'mod+Enter': () => {
      if (signed && editing === null && outcome?.state === 'approved' && may('letter.send') && !send.isPending) send.mutate({ id: outcome.id, seen: outcome.version });
    },
  });
  return (
    <>
      <Panel title="Decision">
        <OutcomeClock page={page} />
      </Panel>
      {LETTER_KINDS.map(({ code }) => {
        const firstDraft = drafts.find(({ kind }) => kind === code);
        const blocked = !signed || (code === 'patient_summary' && deceased);
        return (
          firstDraft && (
            <LetterPanel
              key={`${code} ${letters.length}`} decisionId={decisionId} kind={code} letter={newestOf(code)} firstDraft={firstDraft} mailServerSet={mailServerSet} timeZone={timeZone} editing={editing === code}
              onEdit={(on) => setEditing(on ? code : null)}
              onAnother={() => {
                setAnother([...another, code]);
                setEditing(code);
              }}
              may={{ write: signed && may('letter.record'), approve: signed && may(code === 'patient_summary' ? 'letter.approve-summary' : 'letter.approve'), send: !blocked && may('letter.send') }}
            />
          )
        );
      })}
    </>
  );
}
