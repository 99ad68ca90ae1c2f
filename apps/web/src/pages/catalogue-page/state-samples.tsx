import { Button } from '@mantine/core';
import { IconCoffee } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines, LoadingRows } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Toolbar } from '../../ui/toolbar.js';
import classes from './catalogue.module.css';
import { refusal } from './samples.js';

/** Waiting, empty, failed, refused, and asked again. */
export function StateSamples() {
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes['stack']}>
      <Toolbar label="Buttons" end="j and k move, Enter opens">
        <Button>Main action</Button>
        <Button variant="default">Other action</Button>
        <Button variant="subtle">Quiet action</Button>
        <Button disabled>Not possible</Button>
        <Button color="red.8" onClick={() => setAsking(true)}>
          Retract…
        </Button>
      </Toolbar>
      <div className={classes['pair']}>
        <Panel title="Loading">
          <LoadingLines label="Loading a sample" />
        </Panel>
        <Panel title="Loading a table" flush>
          <LoadingRows label="Loading sample rows" rows={3} />
        </Panel>
        <Panel title="Empty" flush>
          <EmptyState title="Nothing due" icon={IconCoffee} action={<Button variant="default">Open the agenda</Button>}>
            Next board Tue 24 Nov, 08:00, 7/9 ready.
          </EmptyState>
        </Panel>
        <Panel title="Failed" flush>
          <ErrorState title="The worklist could not be loaded" error={{ title: 'The server cannot be reached' }} onRetry={() => undefined} />
        </Panel>
      </div>
      <ProblemNote problem={refusal} />
      <ConfirmDialog
        title="Retract the lesion at T8"
        opened={asking}
        onClose={() => setAsking(false)}
        confirm="Retract"
        danger
        reason={{ label: 'Reason', hint: 'It stays visible, struck through, with this reason.' }}
        onConfirm={() => Promise.reject(new Error('This is a sample'))}
      >
        The lesion no longer counts. It is not deleted.
      </ConfirmDialog>
    </div>
  );
}
