import { Button } from '@mantine/core';
import { ACTION_FILTERS, ACTION_SCOPES, labelOf, type ActionFilter, type ActionScope } from '@rachis/domain';
import { IconChecklist } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useSession } from '../../api/session.queries.js';
import classes from '../../features/action/action.module.css';
import { actionsOf } from '../../features/action/action.queries.js';
import { personOf, type GroupedBy } from '../../features/action/action-words.js';
import { ActionsPanel } from '../../features/action/actions.panel.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { directory } from '../../features/people/people.queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { Toolbar } from '../../ui/toolbar.js';

const GROUPS: readonly { readonly code: GroupedBy; readonly label: string }[] = [{ code: 'patient', label: 'By patient' }, { code: 'owner', label: 'By owner' }];

/** What has to be done because of decisions: mine, my specialty's, or everybody's. */
export function ActionsPage() {
  const { scope: asked, filter: wanted } = useSearch({ from: '/house/actions' });
  const scope: ActionScope = ACTION_SCOPES.find(({ code }) => code === asked)?.code ?? 'mine';
  const filter: ActionFilter = ACTION_FILTERS.find(({ code }) => code === wanted)?.code ?? 'open';
  const navigate = useNavigate();
  const may = useMay();
  const { personId } = useSession();
  const [groupedBy, setGroupedBy] = useState<GroupedBy>('patient');
  const [hidden, toggle] = useIdentityHidden();
  useShortcuts({ p: toggle });
  const { data, error, refetch } = useQuery({ ...actionsOf({ scope, filter }), placeholderData: keepPreviousData });
  const people = (useQuery(directory).data?.people ?? []).filter(({ active }) => active).map(({ id, displayName }) => ({ code: id, label: displayName }));
  const choose = (search: { scope?: ActionScope; filter?: ActionFilter }) => void navigate({ to: '/actions', search: { scope, filter, ...search }, replace: true });
  return (
    <Page>
      <PageHeader title="Actions" lead="What follows from the decisions, by whom and by when. Each says what became of it: done, or not done and why." />
      <Toolbar label="Which actions">
        <fieldset className={classes['choices']} aria-label="Whose">
          {ACTION_SCOPES.map(({ code, label }) => (
            <Button key={code} size="compact-md" variant={code === scope ? 'filled' : 'default'} aria-pressed={code === scope} onClick={() => choose({ scope: code })}>
              {label}
            </Button>
          ))}
        </fieldset>
        <fieldset className={classes['choices']} aria-label="Which">
          {ACTION_FILTERS.map(({ code, label }) => (
            <Button key={code} size="compact-md" variant={code === filter ? 'filled' : 'default'} aria-pressed={code === filter} onClick={() => choose({ filter: code })}>
              {label}
            </Button>
          ))}
        </fieldset>
        <fieldset className={classes['choices']} aria-label="Grouped">
          {GROUPS.map(({ code, label }) => (
            <Button key={code} size="compact-md" variant={code === groupedBy ? 'filled' : 'default'} aria-pressed={code === groupedBy} onClick={() => setGroupedBy(code)}>
              {label}
            </Button>
          ))}
        </fieldset>
      </Toolbar>
      {error ? (
        <ErrorState title="The actions could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Panel title="Actions" flush>
          <LoadingRows label="Loading the actions" rows={6} />
        </Panel>
      ) : (
        <ActionsPanel
          title={`${labelOf(ACTION_SCOPES, scope)}: ${labelOf(ACTION_FILTERS, filter).toLowerCase()}`} actions={data.actions} groupedBy={groupedBy} hidden={hidden} people={people} personId={personId} mayRecord={may('action.record')} maySettle={may('action.settle')}
          note={<span aria-live="polite">{data.actions.length < data.total ? `${data.actions.length} of ${data.total}, those due first` : data.total}{data.overdue > 0 && filter !== 'overdue' ? `, ${data.overdue} overdue` : ''}</span>}
          onOpen={({ caseId }) => void navigate({ to: '/cases/$caseId', params: { caseId } })}
          personOf={(action) => (
            <Link to="/cases/$caseId" params={{ caseId: action.caseId }} className={classes['person']}>
              {groupedBy === 'owner' && `${personOf(action, hidden)} · `}
              {hidden ? 'The case' : action.theCase.caseNumber}
            </Link>
          )}
          empty={
            <EmptyState
              title={filter === 'settled' ? 'Nothing has been settled yet' : scope === 'mine' ? 'Nothing waits for you' : 'Nothing is open'}
              icon={IconChecklist}
              action={
                scope === 'mine' ? (
                  <Button variant="default" onClick={() => choose({ scope: 'specialty', filter: 'open' })}>
                    Look at my specialty
                  </Button>
                ) : (
                  <Button component={Link} to="/" variant="default">
                    To my day
                  </Button>
                )
              }
            >
              Actions follow from a decision when it is signed. One by hand is written on the page of its case.
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
