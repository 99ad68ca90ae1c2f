import { SegmentedControl } from '@mantine/core';
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
