import { codeList, type CodeOf } from '../contract/code-list.js';

/** What implants are made of. Carbon fibre matters later: it leaves the images and the dose as they are. */
export const IMPLANT_MATERIALS = codeList({
  titanium: 'Titanium',
  carbon_peek: 'Carbon fibre / PEEK',
  cobalt_chrome: 'Cobalt-chrome',
  steel: 'Stainless steel',
  cement: 'Bone cement (PMMA)',
  bone_graft: 'Bone graft',
  other: 'Other, in words',
  none: 'No implant',
});
export type ImplantMaterial = CodeOf<typeof IMPLANT_MATERIALS>;

/** "No implant" stands alone or not at all. */
export function materialFault(materials: unknown): string | null {
  return Array.isArray(materials) && materials.includes('none') && materials.length > 1 ? '"No implant" cannot stand beside a material' : null;
}
