import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { onConfirmed, openProvider } from '../../api/provider-window.js';
import classes from './decision.module.css';

/** Whoever signs in by the hospital account proves there who they are, in a window beside; the text that is read back stays. */
export function ProviderProof({ onBack }: { onBack: () => void }) {
  const back = useRef(onBack);
  useEffect(() => {
    back.current = onBack;
  });
  useEffect(() => onConfirmed(() => back.current()), []);
  return (
    <div>
      <p className={classes['note']}>To sign, the hospital’s sign-in asks once more who you are. The signature is yours.</p>
      <Button variant="default" mt="xs" onClick={() => openProvider('proof')}>
        Confirm at the hospital’s sign-in
      </Button>
    </div>
  );
}
