import type { ReadinessItem, Section } from '@rachis/domain';

/** The panels of a case, each with its key. The order is the order of reading. */
export const CASE_PANELS = [
  { id: 'summary', key: '1', label: 'Summary' },
  { id: 'spine', key: '2', label: 'Spine' },
  { id: 'oncology', key: '3', label: 'Oncology' },
  { id: 'imaging', key: '4', label: 'Imaging' },
  { id: 'pathology', key: '5', label: 'Pathology' },
  { id: 'surgery', key: '6', label: 'Surgery' },
  { id: 'radiotherapy', key: '7', label: 'Radiotherapy' },
  { id: 'fitness', key: '8', label: 'Fitness' },
  { id: 'patient', key: '9', label: 'Patient' },
  { id: 'record', key: '0', label: 'Record' },
] as const;
export type CasePanelId = (typeof CASE_PANELS)[number]['id'];

const PANEL_OF: Readonly<Record<Section, CasePanelId>> = {
  referral: 'summary',
  presentation: 'summary',
  spine: 'spine',
  tumour: 'oncology',
  extent: 'oncology',
  treatment: 'oncology',
  systemic: 'oncology',
  prognosis: 'oncology',
  imaging: 'imaging',
  pathology: 'pathology',
  surgery: 'surgery',
  radiotherapy: 'radiotherapy',
  function: 'fitness',
  fitness: 'fitness',
  laboratory: 'fitness',
  wishes: 'patient',
  support: 'patient',
};

/** The panel in which a section of the case stands. */
export const panelOf = (section: Section): CasePanelId => PANEL_OF[section];

/** Where a panel begins on the page. */
export const placeOfPanel = (id: CasePanelId): string => `panel-${id}`;

/** What the board asks for in a panel and does not have yet; `asked` is nought where it asks for nothing there. */
export function stateOfPanel(items: readonly ReadinessItem[], id: CasePanelId): { asked: number; missing: number } {
  const here = items.filter(({ section }) => panelOf(section) === id);
  return { asked: here.length, missing: here.filter(({ done }) => !done).length };
}
