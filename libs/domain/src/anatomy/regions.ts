import { codeList } from '../contract/code-list.js';

/** The regions of the spine as an answer list, cranial first. */
export const REGION_LIST = codeList({
  occipital: 'Occipital',
  cervical: 'Cervical',
  thoracic: 'Thoracic',
  lumbar: 'Lumbar',
  sacral: 'Sacral',
  coccygeal: 'Coccygeal',
});
