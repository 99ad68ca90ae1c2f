import { Button } from '@mantine/core';
import { IconClockPause, IconEyeCheck, IconSignature } from '@tabler/icons-react';
import { quorumOfItem, signingGaps } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useMay, useSession } from '../../api/session.queries.js';
import { caseOf } from '../../features/case/case.queries.js';
import { DecisionEditor } from '../../features/decision/decision.editor.js';
import { isKept } from '../../features/decision/draft.js';
import { EarlierPanel } from '../../features/decision/earlier.panel.js';
import { SignDialog } from '../../features/decision/sign-dialog.js';
import { useDecisionDraft } from '../../features/decision/use-decision-draft.js';
import { PatientLine } from '../../features/meeting/patient-line.js';
import { QuorumLight } from '../../features/meeting/quorum-light.js';
import { Kbd } from '../../ui/kbd.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { subjectsOf } from './decision-subjects.js';
import type { DeskProps } from './desk-props.js';

/** Where whoever drives writes the decision, reads it back and, as chair, signs it and goes on. */
export function DriverDesk({ meeting, item, place, shelf, people, nameOf, connected, covered, onDefer, children }: DeskProps & { children: ReactNode }) {
  const may = useMay();
  const { personId } = useSession();
  const draft = useDecisionDraft({ itemId: item.id, meetingId: meeting.id, decision: item.decision, me: personId, shelf });
  const { saver } = draft;
  const view = useSyncExternalStore(saver.subscribe, saver.read);
  const [unkept, setUnkept] = useState(false);
  const [signing, setSigning] = useState(false);
  const maySign = may('decision.sign');
  const options = people.filter(({ active }) => active).map(({ id, displayName }) => ({ code: id, label: displayName }));
  const quorum = quorumOfItem({ rule: meeting.quorum, team: meeting.team, attendance: meeting.attendance, itemId: item.id });
  const { show } = place;
  const { data: theCase } = useQuery(caseOf(item.theCase.id));
  const subjects = useMemo(() => subjectsOf(theCase), [theCase]);

  // What is read back and signed is what the server has; so everything is sent first, and the room sees the read-back.
  const readBack = async () => {
    const all = await saver.flush();
    const written = saver.read().draft.version > 0;
    setUnkept(!all);
    if (!all || !written) return;
    show('read_back');
    setSigning(maySign);
  };
  // Also while somebody types: the signature is the last thing said about a case.
  useShortcuts({ 'mod+Enter': () => void readBack() }, !signing && !covered);

  const blocked = signingGaps(view.draft.mine).filter(({ blocks }) => blocks).length;
  return (
    <>
      <DecisionEditor
        draft={draft}
        people={options}
        subjects={subjects}
        earlier={item.previousDecisions > 0 && <EarlierPanel itemId={item.id} saver={saver} people={options} />}
        actions={
          <>
            <Button leftSection={maySign ? <IconSignature size={16} aria-hidden /> : <IconEyeCheck size={16} aria-hidden />} onClick={() => void readBack()} disabled={view.draft.version === 0 && isKept(view.draft)}>
              {maySign ? 'Read back and sign' : 'Read back'}
            </Button>
            <Kbd>Ctrl+Enter</Kbd>
            {onDefer && (
              <Button variant="default" leftSection={<IconClockPause size={16} aria-hidden />} onClick={onDefer}>
                Defer
              </Button>
            )}
            {!maySign && blocked === 0 && <span>The chair signs.</span>}
          </>
        }
      >
        {unkept && !isKept(view.draft) && (
          <ProblemNote problem={{ title: 'Not everything that was typed is kept yet', detail: 'A part cannot be kept as it stands, two people wrote the same part, or the connection is lost. Look at what is marked, then read back again.' }} />
        )}
        {children}
      </DecisionEditor>
      {maySign && (
        <SignDialog
          opened={signing && isKept(view.draft) && view.draft.version > 0}
          onClose={() => {
            setSigning(false);
            show('summary');
          }}
          meetingId={meeting.id}
          itemId={item.id}
          decision={view.draft.mine}
          version={view.draft.version}
          patient={<PatientLine theCase={item.theCase} />}
          quorum={quorum}
          quorumLight={<QuorumLight meeting={meeting} item={item} />}
          nameOf={nameOf}
          connected={connected}
          onSigned={() => {
            setSigning(false);
            place.goOn();
          }}
        />
      )}
    </>
  );
}
