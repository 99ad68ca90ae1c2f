import { SECTIONS, type Section } from '@rachis/domain';
import classes from './case-page.module.css';

const NAMES: Readonly<Record<Section, string>> = {
  referral: 'Question',
  presentation: 'Presentation',
  spine: 'Spine',
  tumour: 'Tumour',
  extent: 'Extent',
  function: 'Function',
  fitness: 'Fitness',
  treatment: 'Treatment',
  radiotherapy: 'Radiotherapy',
  systemic: 'Systemic',
  surgery: 'Surgery',
  imaging: 'Imaging',
  pathology: 'Pathology',
  wishes: 'Wishes',
  support: 'Support',
  laboratory: 'Laboratory',
  prognosis: 'Prognosis',
};

/** The sections with the keys that lead to them; stays in view while the case is read. */
export function SectionNav({ onGo, without = [] }: { onGo: (section: Section) => void; without?: readonly Section[] }) {
  return (
    <nav aria-label="Sections of the case" className={`${classes['nav'] ?? ''} no-print`}>
      {SECTIONS.filter((section) => !without.includes(section)).map((section, index) => (
        <button key={section} type="button" onClick={() => onGo(section)}>
          {index < 9 && <b>{index + 1}</b>}
          {NAMES[section]}
        </button>
      ))}
    </nav>
  );
}
