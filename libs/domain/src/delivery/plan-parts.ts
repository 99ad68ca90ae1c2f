import { codeList, type CodeOf } from '../contract/code-list.js';
import { Holds, Id, ListOf, OneOf, Text } from '../contract/fields.js';

/** Where something that was done to the patient is recorded. */
export const DELIVERY_SOURCES = codeList({ operation: 'Operation', radiotherapy: 'Radiotherapy', systemic: 'Systemic treatment', biopsy: 'Biopsy' });
export type DeliverySource = CodeOf<typeof DELIVERY_SOURCES>;

/** What a decision can ask for. A step and a plan B need the id that the decision gave them. */
export const PLAN_PARTS = codeList({
  biopsy: 'Biopsy', decompression: 'Decompression', resection: 'Resection', stabilisation: 'Stabilisation', radiotherapy: 'Radiotherapy', systemic: 'Systemic treatment', step: 'A step of the plan', plan_b: 'Plan B',
});
export type PlanPart = CodeOf<typeof PLAN_PARTS>;

/** How much of a part was carried out. Under way is neither done nor left undone. */
export const EXTENTS = codeList({ full: 'In full', partly: 'In part', begun: 'Under way' });
export type Extent = CodeOf<typeof EXTENTS>;

export interface PartRef {
  readonly part: PlanPart;
  readonly refId?: string | null;
}

/** One part of a decision by one name. */
export const partKey = ({ part, refId }: PartRef): string => (refId ? `${part}:${refId.toLowerCase()}` : part);

/** Why a part cannot be meant by this id, or null. */
export function refFault(refId: unknown, part: unknown): string | null {
  const needed = part === 'step' || part === 'plan_b';
  if (needed) return refId ? null : part === 'step' ? 'Say which step' : 'Say which plan B';
  return refId ? 'Only a step or a plan B is named by an id' : null;
}

/** One part of the decision that a recorded treatment fulfils. */
export class FulfilledPart {
  @OneOf({ label: 'Part of the decision', of: PLAN_PARTS, required: true })
  @Holds((part, { refId }: Partial<FulfilledPart>) => refFault(refId, part))
  part!: PlanPart;
  @Id({ label: 'Which step or plan B' }) refId?: string | null;
  @OneOf({ label: 'How much of it', of: EXTENTS, required: true }) extent!: Extent;
}

/** What a person says a recorded treatment fulfils of a signed decision. An empty list says: nothing of it. */
export class DeliveryLink {
  @OneOf({ label: 'Kind of record', of: DELIVERY_SOURCES, required: true }) source!: DeliverySource;
  @Id({ label: 'Record', required: true }) sourceId!: string;
  @ListOf({ label: 'Fulfils', of: () => FulfilledPart, required: true, max: 40 })
  @Holds(twiceFault)
  fulfils!: FulfilledPart[];
  @Text({ label: 'In words', lines: 2, max: 1000 }) words?: string | null;
}

/** What is wrong with a list that names a part twice, or null. */
export function twiceFault(list: unknown): string | null {
  if (!Array.isArray(list)) return null;
  const keys = (list as (PartRef | null)[]).map((one) => (one && typeof one.part === 'string' && (one.refId === null || one.refId === undefined || typeof one.refId === 'string') ? partKey(one) : null));
  return keys.some((key, index) => key !== null && keys.indexOf(key) < index) ? 'A part of the decision is there twice' : null;
}
