import { codeList, type CodeOf } from '../contract/code-list.js';

/** How tissue, or what stands in for it, is obtained. */
export const BIOPSY_KINDS = codeList({
  ct_guided_needle: 'CT-guided needle (core) biopsy', fluoroscopic_needle: 'Fluoroscopy-guided needle biopsy', fna: 'Fine-needle aspiration', open_surgical: 'Open (surgical) biopsy',
  intraoperative: 'Tissue taken at therapeutic surgery', other_site: 'Biopsy of another site / primary', liquid: 'Liquid biopsy (ctDNA)',
});
export type BiopsyKind = CodeOf<typeof BIOPSY_KINDS>;

/** Through a needle, through an incision, or neither of the spine's two ways. */
export const BIOPSY_GROUPS = codeList({ needle: 'Needle', open: 'Open', other: 'Other' });
export type BiopsyGroup = CodeOf<typeof BIOPSY_GROUPS>;

const GROUPS: Readonly<Record<BiopsyKind, BiopsyGroup>> = {
  ct_guided_needle: 'needle', fluoroscopic_needle: 'needle', fna: 'needle', open_surgical: 'open', intraoperative: 'open', other_site: 'other', liquid: 'other',
};

/** The group a kind of biopsy belongs to. */
export const groupOfBiopsy = (kind: BiopsyKind): BiopsyGroup => GROUPS[kind];
