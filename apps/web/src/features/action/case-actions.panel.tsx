import { Button } from '@mantine/core';
import type { Option } from '@rachis/domain';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { NewActionDialog } from './action-forms.js';
import { actionsOfCase } from './action.queries.js';
import { ActionsPanel } from './actions.panel.js';

interface Props {
  caseId: string;
  people: readonly Option[];
  personId: string;
  /** The case is open: who may do what. */
  mayRecord: boolean;
  maySettle: boolean;
}

/** What has to be done for this patient: open first, and on demand what was settled or no longer holds. */
export function CaseActions({ caseId, people, personId, mayRecord, maySettle }: Props) {
  const { data, error, refetch } = useQuery(actionsOfCase(caseId));
  const [all, setAll] = useState(false);
  const [writing, setWriting] = useState(false);
  if (!data)
    return (
      <Panel title="Actions">{error ? <ErrorState title="The actions could not be loaded" error={error} onRetry={() => void refetch()} /> : <LoadingLines label="Loading the actions" lines={2} />}</Panel>
    );
  const open = data.actions.filter(({ state }) => state === 'open');
  const rest = data.actions.length - open.length;
  const write = mayRecord && (
    <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setWriting(true)}>
      New action
    </Button>
  );
  return (
    <>
      <ActionsPanel
        title="Actions" note={`${open.length} open${data.overdue > 0 ? `, ${data.overdue} overdue` : ''}`} actions={all ? data.actions : open} groupedBy={null} hidden={false} people={people} personId={personId} mayRecord={mayRecord} maySettle={maySettle}
        keys={false}
        empty={<EmptyState title={rest > 0 ? 'Nothing is open' : 'No action yet'}>{rest > 0 ? 'What was settled is shown by the button above.' : 'They follow from a decision when it is signed, or are written by hand.'}</EmptyState>}
        buttons={
          <>
            {rest > 0 && (
              <Button size="compact-sm" variant="default" aria-pressed={all} onClick={() => setAll(!all)}>
                {all ? 'Show what is open' : `Show all (${rest} settled or superseded)`}
              </Button>
            )}
            {write}
          </>
        }
      />
      {writing && <NewActionDialog caseId={caseId} people={people} onClose={() => setWriting(false)} />}
    </>
  );
}
