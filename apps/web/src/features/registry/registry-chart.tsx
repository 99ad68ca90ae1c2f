import { csvLine, REGISTRY_DEFINITIONS, type RegistryChartId } from '@rachis/domain';
import type { ReactNode } from 'react';
import { ChartFrame, type ChartTable } from '../../ui/chart-frame.js';

interface Props {
  of: RegistryChartId;
  /** Where a chart is one of several of its kind: "by primary tumour". */
  by?: string;
  scope: string;
  table: ChartTable;
  notes?: ReactNode;
  children?: ReactNode;
}

/** A chart of the registry in its frame: the definition comes with the id, and every file carries it. */
export function RegistryChart({ of, by, scope, table, notes, children }: Props) {
  const { title, definition } = REGISTRY_DEFINITIONS[of];
  const whole = by && by.toLowerCase() !== title.toLowerCase() ? `${title}, ${by}` : title;
  const csv = () => [table.head, ...table.rows, [], ['Chart', whole], ['Cases', scope], ['Definition', definition]].map((row) => csvLine(row)).join('');
  return (
    <ChartFrame title={whole} definition={definition} scope={scope} fileName={`registry-${whole.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`} table={table} csv={csv} {...(notes ? { notes } : {})}>
      {children}
    </ChartFrame>
  );
}
