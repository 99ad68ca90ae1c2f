import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from './dialog.js';
import { ProblemNote } from './problem-note.js';

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
  /** The verb on the button: "Sign", "Defer". Never "OK". */
  confirm: string;
  /** Asks for a reason under this label; the button waits until there is one. */
  reason?: { label: string; hint?: string; optional?: boolean };
  /** Does it; the dialog closes when it succeeds and shows the problem when it does not. */
  onConfirm: (reason: string) => Promise<unknown>;
  danger?: boolean;
}

/** Asks once more before something with consequences, with a written reason where the record needs one. */
export function ConfirmDialog({ title, opened, onClose, children, confirm, reason, onConfirm, danger = false }: Props) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const close = () => {
    setProblem(null);
    onClose();
  };
  const run = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm(text.trim());
      setText('');
      onClose();
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  const missing = reason !== undefined && reason.optional !== true && text.trim() === '';
  return (
    <Dialog title={title} opened={opened} onClose={close}>
      <Stack gap="md">
        <div>{children}</div>
        {reason && (
          <Textarea
            label={reason.label}
            description={reason.hint}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
          />
        )}
        {problem !== null && <ProblemNote problem={problem} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button {...(danger ? { color: 'red.8' } : {})} loading={busy} disabled={missing} onClick={() => void run()}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
