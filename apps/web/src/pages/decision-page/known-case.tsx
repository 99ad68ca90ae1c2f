import type { CaseView } from '@rachis/domain';
import type { Known } from '../../features/decision/known.js';
import { Summary } from '../../features/meeting/summary.js';
import { StoppedClock } from '../../features/meeting/use-now.js';
import { Panel } from '../../ui/panel.js';
import { Timestamp } from '../../ui/timestamp.js';
import { SpineStrip } from '../room-page/spine-strip.js';
import classes from './known-case.module.css';

/** What was known when the decision was signed: the frozen record, not the case of today. */
export function KnownCase({ known, theCase, at }: { known: Known; theCase: CaseView; at: string }) {
  return (
    <Panel title="What was known" note={known.meetingStartsAt ? <>frozen at the signature, meeting of <Timestamp at={known.meetingStartsAt} timeZone={known.timeZone} show="date" /></> : 'frozen at the signature'}>
      <div className={classes['known']}>
        <StoppedClock at={at}>
          <Summary theCase={theCase} timeZone={known.timeZone} spine={<SpineStrip theCase={theCase} />} />
        </StoppedClock>
      </div>
    </Panel>
  );
}
