import { levelsIn } from '../anatomy/level-range.js';
import { compareLevels } from '../anatomy/levels.js';
import type { LesionView } from '../lesion/lesion.js';
import type { SystemicExtentView } from '../oncology/extent.js';
import { METASTATIC_SITES } from '../oncology/extent.js';
import { labelOf } from '../contract/code-list.js';
import { fact, fromBoth, open, type Fact, type FactSource } from './fact.js';

export type Skeletal = 'solitary' | 'multiple';
export type Visceral = 'none' | 'removable' | 'unremovable';
export type Pattern = 'none' | 'nodular' | 'disseminated';
type Extent = SystemicExtentView | null | undefined;

/** How far the disease reaches. Counts are capped where models stop counting: 3 is "3 or more". */
export interface SpreadFacts {
  readonly vertebrae: Fact<number>;
  readonly extraspinalFoci: Fact<number>;
  readonly skeletal: Fact<Skeletal>;
  readonly visceral: Fact<Visceral>;
  readonly brain: Fact<boolean>;
  readonly visceralOrBrain: Fact<boolean>;
  readonly pattern: Fact<Pattern>;
  readonly controlled: Fact<boolean>;
}

const COUNTS = [0, 1, 2, 3] as const;
const VISCERAL = ['none', 'removable', 'unremovable'] as const;
const EITHER = [true, false] as const;

export function spreadFacts(lesions: readonly LesionView[], extent: Extent): SpreadFacts {
  const vertebrae = vertebraeIn(lesions);
  const extraspinalFoci = fociIn(extent);
  const visceral = visceralIn(extent);
  const brain = brainIn(extent);
  const visceralOrBrain = fromBoth(
    'Visceral and brain metastases',
    [visceral, VISCERAL],
    [brain, EITHER],
    (organs, inBrain) => [organs !== 'none' || inBrain],
  );
  return {
    vertebrae,
    extraspinalFoci,
    skeletal: skeletalOf(vertebrae, extraspinalFoci),
    visceral,
    brain,
    visceralOrBrain,
    pattern: patternOf(extent, visceralOrBrain),
    controlled: controlledIn(extent),
  };
}

const NOT_VERTEBRAL: readonly string[] = [
  'intradural_extramedullary',
  'intramedullary',
  'leptomeningeal',
  'paraspinal',
];

/** A lesion counts unless its compartment or nature says that it is no metastasis of a vertebra. */
function vertebraeIn(lesions: readonly LesionView[]): Fact<number> {
  const counted = lesions.filter(
    ({ retractedReason, compartment, nature }) =>
      !retractedReason && !NOT_VERTEBRAL.includes(compartment ?? '') && nature !== 'primary_spine_tumour',
  );
  if (counted.length === 0) return open('Lesions of the spine with their levels');
  const levels = [...new Set(counted.flatMap(({ levels: range }) => (range ? levelsIn(range) : [])))];
  const named = levels.sort(compareLevels).join(', ');
  const unplaced = counted.length - counted.filter((lesion) => lesion.levels).length;
  const [least, most] = [Math.max(1, levels.length), unplaced > 0 ? 3 : levels.length];
  const sources = [newestOf(counted, [named, unplaced > 0 ? `${unplaced} without a level` : ''])];
  const derived = `${least === most ? least : `${least} or more`} ${most === 1 ? 'vertebra' : 'vertebrae'}, counted from the levels of the lesions`;
  const possible = unplaced > 0 ? COUNTS.filter((count) => count >= Math.min(least, 3)) : [Math.min(most, 3)];
  return fact('Level of every lesion', possible, { sources, derived });
}

function newestOf(lesions: readonly LesionView[], words: readonly string[]): FactSource {
  const [newest] = [...lesions].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  const { recordedAt = null, recordedByName = null } = newest ?? {};
  const said = words.filter((word) => word !== '').join(', ');
  return { section: 'spine', words: said, date: null, recordedByName, recordedAt, age: null };
}

function sourceIn(extent: NonNullable<Extent>, words: string): FactSource {
  const { stagedOn = null, recordedByName, recordedAt } = extent;
  return { section: 'extent', words, date: stagedOn, recordedByName, recordedAt, age: 'staging' };
}

function fociIn(extent: Extent): Fact<number> {
  const wanted = 'Bone metastases outside the spine';
  const count = extent?.extraspinalBoneFoci;
  if (!extent || typeof count !== 'number')
    return open(wanted, { absence: extent?.absences?.['extraspinalBoneFoci'] ?? null });
  const words = `${count === 0 ? 'no' : count} ${count === 1 ? 'focus' : 'foci'} outside the spine`;
  return fact(wanted, [Math.min(count, 3)], { sources: [sourceIn(extent, words)] });
}

/** The disease of the spine counts; a second vertebra or a focus elsewhere makes it multiple. */
function skeletalOf(vertebrae: Fact<number>, foci: Fact<number>): Fact<Skeletal> {
  return fromBoth('Bone metastases', [vertebrae, [1, 2, 3]], [foci, COUNTS], (bones, elsewhere) => [
    bones + elsewhere > 1 ? ('multiple' as const) : ('solitary' as const),
  ]);
}

const ORGANS: readonly string[] = ['liver', 'lung', 'adrenal', 'pleura'];

function visceralIn(extent: Extent): Fact<Visceral> {
  const wanted = 'Visceral metastases';
  if (!extent) return open(wanted);
  const organs = (extent.sites ?? []).filter((site) => ORGANS.includes(site));
  const named = organs.map((site) => labelOf(METASTATIC_SITES, site).toLowerCase()).join(', ');
  const said = extent.visceralMetastases;
  if (said === 'no' && named) {
    const caution = `"No visceral metastases" and "${named}" are both recorded; one of them is wrong.`;
    return fact(wanted, VISCERAL, { sources: [sourceIn(extent, `visceral: no; sites: ${named}`)], caution });
  }
  if (said === 'no') return fact(wanted, ['none'], { sources: [sourceIn(extent, 'no visceral metastases')] });
  if (said !== 'yes' && !named) return open(wanted, { absence: extent.absences?.['visceralMetastases'] ?? null });
  const judged = extent.visceralResectability;
  const words = [
    `visceral metastases${named ? ` (${named})` : ''}`,
    judged ?? 'not recorded whether removable or treatable',
  ];
  const absence = judged ? null : (extent.absences?.['visceralResectability'] ?? null);
  const possible = judged ? [judged] : (['removable', 'unremovable'] as const);
  const missing = judged ? wanted : 'Whether the visceral metastases can be removed or treated';
  return fact<Visceral>(missing, possible, { sources: [sourceIn(extent, words.join(', '))], absence });
}

function brainIn(extent: Extent): Fact<boolean> {
  const wanted = 'Brain metastases';
  if (!extent) return open(wanted);
  const named = extent.sites?.includes('brain') === true;
  const said = extent.brainMetastases;
  if (said === 'no' && named) {
    const caution = '"No brain metastases" and the site "brain" are both recorded; one of them is wrong.';
    return fact(wanted, EITHER, { sources: [sourceIn(extent, 'brain: no; sites: brain')], caution });
  }
  if (said === 'yes' || named) return fact(wanted, [true], { sources: [sourceIn(extent, 'brain metastases')] });
  if (said === 'no') return fact(wanted, [false], { sources: [sourceIn(extent, 'no brain metastases')] });
  return open(wanted, { absence: extent.absences?.['brainMetastases'] ?? null });
}

const PATTERN = 'Pattern of visceral or cerebral metastases';

/** Katagiri 2014: none, nodular, or disseminated. Pleural metastases are disseminated by its own definition. */
function patternOf(extent: Extent, present: Fact<boolean>): Fact<Pattern> {
  const recorded = extent?.visceralPattern;
  const pleural = extent?.sites?.includes('pleura') === true;
  const shapes: Pattern[] = recorded ? [recorded] : pleural ? ['disseminated'] : ['nodular', 'disseminated'];
  const possible = (present.possible ?? EITHER).flatMap<Pattern>((there) => (there ? shapes : ['none']));
  const derived = !recorded && pleural ? 'Disseminated, derived from pleural metastases' : present.derived;
  const words = recorded && extent ? [sourceIn(extent, recorded)] : [];
  const onlyShape = present.possible?.length === 1;
  const absence = present.absence ?? (onlyShape ? (extent?.absences?.['visceralPattern'] ?? null) : null);
  return fact(onlyShape ? PATTERN : present.wanted, possible, {
    sources: [...present.sources, ...words],
    derived,
    caution: present.caution,
    absence,
  });
}

function controlledIn(extent: Extent): Fact<boolean> {
  const wanted = 'Systemic disease controlled';
  const said = extent?.systemicDiseaseControlled;
  if (!extent || !said) return open(wanted, { absence: extent?.absences?.['systemicDiseaseControlled'] ?? null });
  const words = said === 'yes' ? 'systemic disease controlled' : 'systemic disease not controlled';
  return fact(wanted, [said === 'yes'], { sources: [sourceIn(extent, words)] });
}
