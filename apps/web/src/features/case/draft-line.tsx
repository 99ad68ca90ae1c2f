import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudUp, IconDeviceDesktop } from '@tabler/icons-react';
import type { DraftState } from './draft-keeper.js';
import classes from './referral.module.css';

interface Props {
  state: DraftState;
  /** Shows the text of the other computer and drops what is here. */
  onTheirs: () => void;
  /** Keeps what is here and replaces the other. */
  onMine: (version: number) => void;
}

/** Where what was typed is kept at this moment. */
export function DraftLine({ state, onTheirs, onMine }: Props) {
  if (state.at === 'elsewhere') {
    return (
      <div role="alert" className={classes['elsewhere']}>
        <IconDeviceDesktop size={18} aria-hidden />
        <div>
          <p className={classes['elsewhereTitle']}>This referral was continued at another computer.</p>
          <p>What is typed here stays on this page and is not kept over the other until you choose.</p>
          <div className={classes['actions']}>
            <Button size="compact-sm" variant="default" onClick={onTheirs}>
              Show the other
            </Button>
            {state.version !== null && (
              <Button size="compact-sm" variant="default" onClick={() => onMine(state.version ?? 0)}>
                Keep what is here
              </Button>
            )}
          </div>
        </div>
      </div>
    );
  }
  const [Sign, words] = WORDS[state.at];
  return (
    <p role="status" aria-label="Draft" className={classes['draftLine']}>
      <Sign size={16} aria-hidden />
      {words}
    </p>
  );
}

const WORDS = {
  untouched: [IconCloudUp, 'What you type is kept by itself. Only you see it until you send it.'],
  waiting: [IconCloudUp, 'Keeping what you type …'],
  saving: [IconCloudUp, 'Keeping what you type …'],
  kept: [IconCloudCheck, 'Kept on the server. You can finish at another computer; only you see it until you send it.'],
  sent: [IconAlertTriangle, 'This referral has been sent from another computer: it stands in the worklist. What is typed here now is not kept.'],
  'only-here': [IconAlertTriangle, 'The server is not reached: kept in this tab only, tried again by itself.'],
} as const;
