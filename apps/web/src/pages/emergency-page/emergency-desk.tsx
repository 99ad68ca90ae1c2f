import { Button } from '@mantine/core';
import { IconEyeCheck, IconSignature } from '@tabler/icons-react';
import { quorumOf, type EmergencyMeetingView, type PersonView, type WorklistRow } from '@rachis/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useLiveState } from '../../api/live-state.js';
import { useMay, useSession } from '../../api/session.queries.js';
import { DecisionEditor } from '../../features/decision/decision.editor.js';
import { isKept } from '../../features/decision/draft.js';
import type { DraftShelf } from '../../features/decision/draft-shelf.js';
import { SignDialog } from '../../features/decision/sign-dialog.js';
import { useDecisionDraft } from '../../features/decision/use-decision-draft.js';
import { PatientLine } from '../../features/meeting/patient-line.js';
import { QuorumLight } from '../../features/meeting/quorum-light.js';
import { presentFor } from '../../features/meeting/quorum-words.js';
import { Kbd } from '../../ui/kbd.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useShortcuts } from '../../ui/shortcuts.js';

interface Props {
  theCase: WorklistRow;
  discussion: EmergencyMeetingView;
  people: readonly PersonView[];
  shelf: DraftShelf;
}

/** Writes the decision of an emergency with the editor of the board, reads it back, and signs it. */
export function EmergencyDesk({ theCase, discussion: { meetingId, itemId, decision, attendance, quorum }, people, shelf }: Props) {
  const may = useMay();
  const { personId } = useSession();
  const live = useLiveState();
  const client = useQueryClient();
  const draft = useDecisionDraft({ itemId, meetingId, decision, me: personId, shelf });
  const { saver } = draft;
  const view = useSyncExternalStore(saver.subscribe, saver.read);
  const [unkept, setUnkept] = useState(false);
  const [signing, setSigning] = useState(false);
  const maySign = may('emergency.sign');
  // What is read back and signed is what the server has; so everything is sent first.
  const readBack = async () => {
    const all = await saver.flush();
    setUnkept(!all);
    if (all && saver.read().draft.version > 0) setSigning(true);
  };
  useShortcuts({ 'mod+Enter': () => void readBack() }, maySign && !signing);
  return (
    <>
      <DecisionEditor
        draft={draft}
        people={people.filter(({ active }) => active).map(({ id, displayName }) => ({ code: id, label: displayName }))}
        actions={
          maySign ? (
            <>
              <Button leftSection={<IconSignature size={16} aria-hidden />} onClick={() => void readBack()} disabled={view.draft.version === 0 && isKept(view.draft)}>
                Read back and sign
              </Button>
              <Kbd>Ctrl+Enter</Kbd>
            </>
          ) : (
            <span>
              <IconEyeCheck size={16} aria-hidden /> The chair, the spine surgeon or the radiation oncologist signs.
            </span>
          )
        }
      >
        {unkept && !isKept(view.draft) && <ProblemNote problem={{ title: 'Not everything that was typed is kept yet', detail: 'Look at what is marked, then read back again.' }} />}
      </DecisionEditor>
      {maySign && (
        <SignDialog
          opened={signing && isKept(view.draft) && view.draft.version > 0}
          onClose={() => setSigning(false)}
          meetingId={meetingId}
          itemId={itemId}
          decision={view.draft.mine}
          version={view.draft.version}
          patient={<PatientLine theCase={theCase} />}
          quorum={quorumOf(quorum, presentFor(attendance, itemId))}
          quorumLight={<QuorumLight quorum={quorum} attendance={attendance} itemId={itemId} />}
          nameOf={(id) => people.find((one) => one.id === id)?.displayName ?? null}
          connected={live === 'live'}
          onSigned={() => {
            setSigning(false);
            void client.invalidateQueries({ queryKey: ['emergencies'] });
          }}
        />
      )}
    </>
  );
}
