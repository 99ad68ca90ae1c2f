import { Button, Group, Stack, Textarea } from '@mantine/core';
import { questionAgain, type FactChange, type FollowUpRow } from '@rachis/domain';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { usePresentAgain } from './follow-up.queries.js';

interface Props {
  caseId: string;
  version: number;
  row: FollowUpRow;
  facts: readonly FactChange[];
  /** What is different since the decision, to read. */
  changes: ReactNode;
  onClose: () => void;
  onPresented: () => void;
}

/** Presents the case again. The question is proposed from what was found and what is different; whoever presents it says the last word. */
export function PresentAgainDialog({ caseId, version, row, facts, changes, onClose, onPresented }: Props) {
  const present = usePresentAgain(caseId);
  const [question, setQuestion] = useState(() => questionAgain(row, facts));
  return (
    <Dialog title="Present again" opened onClose={onClose} size="lg">
      <Stack gap="md">
        <Textarea label="Question to the board" description="Proposed from what is recorded; change it as you would say it." value={question} onChange={(event) => setQuestion(event.currentTarget.value)} autosize minRows={4} maxLength={1000} data-autofocus />
        {changes}
        {present.error && <ProblemNote problem={present.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={present.isPending} disabled={question.trim() === ''} onClick={() => present.mutate({ values: { move: 're-present', question: question.trim() }, seen: version }, { onSuccess: onPresented })}>
            Present again
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
