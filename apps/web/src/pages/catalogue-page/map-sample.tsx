import type { Level } from '@rachis/domain';
import { useState } from 'react';
import { SpineMap } from '../../features/anatomy/spine-map.js';
import { Panel } from '../../ui/panel.js';
import classes from './catalogue.module.css';
import { marks } from './samples.js';

/** The spine map with one lesion of every kind, and the empty one. */
export function MapSample() {
  const [level, setLevel] = useState<Level>('T8');
  return (
    <div className={classes['pair']}>
      <Panel title="Spine map" note={`picked: ${level}`}>
        <SpineMap marks={marks} selected={level} onPick={setLevel} />
      </Panel>
      <Panel title="To read only, nothing recorded">
        <SpineMap marks={[]} />
      </Panel>
    </div>
  );
}
