import { Button } from '@mantine/core';
import { IconAlertOctagon, IconClockPlus, IconFlagCheck, IconMessages, IconPhonePlus, IconTruck } from '@tabler/icons-react';
import { EmergencyTransfer, type EmergencyList, type EmergencyView, type PersonView } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import type { DraftShelf } from '../../features/decision/draft-shelf.js';
import { Alerts } from '../../features/emergency/alerts.js';
import { Clocks, Moments } from '../../features/emergency/clocks.js';
import { TransferSheetLink } from '../../features/letter/paper-links.js';
import { CallForm, EndForm, MomentForm, TransferForm } from '../../features/emergency/emergency-forms.js';
import classes from '../../features/emergency/emergency.module.css';
import { useCallOut, useDiscuss } from '../../features/emergency/emergency.queries.js';
import { CallLog, ImagesReceived, NeurologyTrend } from '../../features/emergency/findings.js';
import { WorstOf } from '../../features/emergency/worst-of.js';
import { PatientLine } from '../../features/meeting/patient-line.js';
import { nameOf } from '../../features/meeting/case-words.js';
import { Dialog } from '../../ui/dialog.js';
import { Panel, Section } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { ReadList } from '../../ui/read-field.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { Timestamp } from '../../ui/timestamp.js';
import { Discussion } from './discussion.js';

interface Props {
  emergency: EmergencyView;
  list: Pick<EmergencyList, 'phone' | 'mine'>;
  people: readonly PersonView[];
  shelf: DraftShelf;
  /** The keys belong to this one. */
  chosen: boolean;
  onChoose: () => void;
}

/** One running emergency, from its clocks to its transfer. */
export function EmergencyCard({ emergency, list, people, shelf, chosen, onChoose }: Props) {
  const may = useMay();
  const { theCase, id, version, timeZone, boardName, raisedAt, discussion } = emergency;
  const [open, setOpen] = useState<'call' | 'moment' | 'transfer' | 'end' | null>(null);
  const callOut = useCallOut(theCase.id);
  const discuss = useDiscuss(id ?? '');
  const records = Boolean(id) && may('emergency.record');
  useShortcuts({ c: () => setOpen('call') }, chosen && records);
  const close = () => setOpen(null);
  const problem = callOut.error ?? discuss.error;
  return (
    <div id={theCase.id} className={classes['card']} data-chosen={chosen || undefined} onFocus={onChoose}>
      <Panel
        title={nameOf(theCase)}
        note={<WorstOf clocks={emergency.clocks} />}
        actions={
          <>
            {!id && may('emergency.open') && (
              <Button leftSection={<IconAlertOctagon size={16} aria-hidden />} loading={callOut.isPending} onClick={() => callOut.mutate(null)}>
                Call out now
              </Button>
            )}
            {id && may('emergency.open') && !discussion?.waiting && discussion?.decision?.state !== 'signed' && (
              <Button leftSection={<IconMessages size={16} aria-hidden />} loading={discuss.isPending} onClick={() => discuss.mutate(null)}>
                Open the discussion
              </Button>
            )}
            {records && (
              <>
                <Button variant="default" leftSection={<IconPhonePlus size={16} aria-hidden />} onClick={() => setOpen('call')}>
                  Log a call
                </Button>
                <Button variant="default" leftSection={<IconClockPlus size={16} aria-hidden />} onClick={() => setOpen('moment')}>
                  Record a time
                </Button>
                <Button variant="default" leftSection={<IconTruck size={16} aria-hidden />} onClick={() => setOpen('transfer')}>
                  Transfer
                </Button>
                <Button variant="default" leftSection={<IconFlagCheck size={16} aria-hidden />} onClick={() => setOpen('end')}>
                  End…
                </Button>
              </>
            )}
          </>
        }
      >
        <p className={classes['head']}>
          <span>
            <PatientLine theCase={theCase} />
          </span>
          <Link to="/cases/$caseId" params={{ caseId: theCase.id }}>
            Case {theCase.caseNumber}
          </Link>
          <span className={classes['quiet']}>
            {raisedAt ? (
              <>
                Called out <Timestamp at={raisedAt} timeZone={timeZone} show="day-time" />
                {boardName ? ` · ${boardName}` : ''}
              </>
            ) : (
              'Not called out: nobody was alerted through this system'
            )}
            {' · '}all times {timeZone}
          </span>
        </p>
        {theCase.question && <p className={classes['head']}>{theCase.question}</p>}
        {problem && <ProblemNote problem={problem} />}
        <div className={classes['grid']}>
          <Section title="Clocks">
            <Clocks clocks={emergency.clocks} timeZone={timeZone} />
          </Section>
          {id && (
            <Section title="Alerts">
              <Alerts alerts={emergency.alerts} mine={list.mine} centrePhone={list.phone} timeZone={timeZone} mayNote={may('emergency.record')} />
            </Section>
          )}
          <Section title="Times as they are known">
            <Moments moments={emergency.moments} timeZone={timeZone} />
          </Section>
          <Section title="Calls" note={emergency.contact ? `Referrer: ${emergency.contact}` : null}>
            <CallLog emergency={emergency} />
          </Section>
          <Section title="Neurology">
            <NeurologyTrend emergency={emergency} />
          </Section>
          <Section title="Images">
            <ImagesReceived emergency={emergency} />
          </Section>
          {id && (
            <Section title="Transfer">
              <ReadList of={EmergencyTransfer} from={emergency} />
              <TransferSheetLink caseId={emergency.theCase.id} />
            </Section>
          )}
        </div>
        {discussion && <Discussion emergency={emergency} discussion={discussion} people={people} shelf={shelf} />}
      </Panel>
      <Dialog title="Log a call" opened={open === 'call'} onClose={close}>
        {id && <CallForm emergencyId={id} onDone={close} />}
      </Dialog>
      <Dialog title="Record a time" opened={open === 'moment'} onClose={close}>
        {id && <MomentForm emergencyId={id} onDone={close} />}
      </Dialog>
      <Dialog title="Transfer" opened={open === 'transfer'} onClose={close} size="lg">
        <TransferForm emergency={emergency} onDone={close} />
      </Dialog>
      <Dialog title="End the emergency" opened={open === 'end'} onClose={close}>
        {id && <EndForm emergencyId={id} version={version ?? 0} onDone={close} />}
      </Dialog>
    </div>
  );
}
