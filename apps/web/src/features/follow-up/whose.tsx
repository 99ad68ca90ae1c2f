import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Whose } from './follow-up.queries.js';

/** Mine, or all of the board's. */
export function WhoseSwitch({ whose, onChange }: { whose: Whose; onChange: (whose: Whose) => void }) {
  return (
    <SegmentedControl
      size="sm"
      aria-label="Whose cases"
      value={whose}
      onChange={(value) => onChange(value === 'mine' ? 'mine' : 'board')}
      data={[
        { value: 'mine', label: 'Mine' },
        { value: 'board', label: "All of the board's" },
      ]}
    />
  );
}

/** Where to go on from an empty list: from mine to all, from all to the worklist. */
export function WayOn({ whose, onChange }: { whose: Whose; onChange: (whose: Whose) => void }) {
  return whose === 'mine' ? (
    <Button variant="default" onClick={() => onChange('board')}>
      Show all of the board&apos;s
    </Button>
  ) : (
    <Button component={Link} to="/worklist" variant="default">
      Open the worklist
    </Button>
  );
}
