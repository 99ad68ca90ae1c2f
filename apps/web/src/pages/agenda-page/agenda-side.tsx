import type { AgendaItemView, AgendaPreparation, BoardView, MeetingView, PersonView } from '@rachis/domain';
import { lazy, Suspense } from 'react';
import { useMay, useSession } from '../../api/session.queries.js';
import { AddCase } from '../../features/meeting/add-case.panel.js';
import { AgendaLength } from '../../features/meeting/agenda-length.js';
import type { AgendaPlan } from '../../features/meeting/agenda-plan.js';
import classes from '../../features/meeting/agenda.module.css';
import { AttendancePanel } from '../../features/meeting/attendance.panel.js';
import { InvitationPanel } from '../../features/meeting/invitation.panel.js';
import { RepliesPanel } from '../../features/meeting/replies.panel.js';
import { VersionsPanel } from '../../features/meeting/versions.panel.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';

const TakenOff = lazy(() => import('../../features/follow-up/taken-off.panel.js').then((file) => ({ default: file.TakenOffPanel })));

interface Props {
  meeting: MeetingView;
  items: readonly AgendaItemView[];
  plan: AgendaPlan;
  preparation: AgendaPreparation | undefined;
  problem: unknown;
  onRetry: () => void;
  board: BoardView | undefined;
  people: readonly PersonView[];
  arranges: boolean;
}

/** Beside the agenda: how long it is, what to add, which versions were published, and who comes. */
export function AgendaSide({ meeting, items, plan, preparation, problem, onRetry, board, people, arranges }: Props) {
  const may = useMay();
  const me = useSession();
  const planned = meeting.state === 'planned';
  return (
    <div className={classes['side']} tabIndex={-1}>
      <Panel title="Length">
        <AgendaLength meeting={{ ...meeting, items: [...items] }} plan={plan} />
      </Panel>
      <Suspense fallback={null}>
        <TakenOff meetingId={meeting.id} />
      </Suspense>
      {arranges && (
        <Panel title="Add a case" note="most urgent first">
          <AddCase meeting={meeting} items={items} />
        </Panel>
      )}
      {problem !== null && !preparation && <ErrorState title="The preparation of this meeting could not be loaded" error={problem} onRetry={onRetry} />}
      {!preparation && problem === null && <LoadingLines label="Loading versions and replies" />}
      {preparation && (
        <>
          <Panel title="Published versions">
            <VersionsPanel meeting={meeting} preparation={preparation} mayPublish={may('agenda.publish') && (planned || meeting.state === 'open')} />
          </Panel>
          {planned && (
            <Panel title="Who will come">
              <RepliesPanel meeting={meeting} invitees={preparation.invitees} people={people} me={me.personId} recordsAll={may('attendance.record')} />
            </Panel>
          )}
          <Panel title="Invitation">
            <InvitationPanel meeting={meeting} preparation={preparation} mayInvite={may('invitation.send')} />
          </Panel>
        </>
      )}
      {!planned && meeting.state !== 'cancelled' && (
        <Panel title="Attendance">
          <AttendancePanel meeting={meeting} members={board?.members ?? []} people={people} editable={may('attendance.record') && meeting.state === 'open'} />
        </Panel>
      )}
    </div>
  );
}
