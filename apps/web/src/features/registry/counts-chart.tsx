import { labelOf, REGISTRY_SECTIONS, type RegistryChartId, type RegistryCounts, type RegistrySectionId } from '@rachis/domain';
import { CountBars, countWords } from './count-bars.js';
import { RegistryChart } from './registry-chart.js';
import { codeWords, inOrder, withinSentence } from './registry-words.js';

interface Props {
  of: RegistryChartId;
  counts: RegistryCounts;
  section: RegistrySectionId;
  scope: string;
}

/** One table of the registry: its bars, its numbers, its definition. Nothing to count is said, not drawn. */
export function CountsChart({ of, counts, section: id, scope }: Props) {
  const section = counts.sections.find((one) => one.id === id);
  const label = labelOf(REGISTRY_SECTIONS, id);
  const entries = section ? inOrder(id, section.entries) : [];
  const words = (code: string) => codeWords(id, code);
  const denominator = section?.of === null || section?.of === undefined ? 'withheld' : section.of.toLocaleString('en-GB');
  const table = { head: [label, `Number (of ${denominator})`], rows: entries.length > 0 ? entries.map(({ code, n }) => [words(code), countWords(n, section?.of)]) : [['Nothing recorded', '–']] };
  return (
    <RegistryChart of={of} by={withinSentence(label)} scope={scope} table={table}>
      {section && entries.length > 0 && <CountBars section={{ ...section, entries }} label={label} words={words} />}
    </RegistryChart>
  );
}
