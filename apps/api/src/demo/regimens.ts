import type { SystemicTherapyLine, TumourMarkerResult } from '@rachis/domain';
import type { DemoPrimary } from './distributions.js';

/** A treatment as it could have been given; order and length are made up to look plausible and say nothing about what is right. */
export interface Regimen {
  readonly classes: SystemicTherapyLine['classes'];
  readonly agents: NonNullable<SystemicTherapyLine['agents']>;
  readonly words?: string;
}

const AFTER_HORMONES: readonly Regimen[] = [
  { classes: ['targeted', 'endocrine'], agents: ['ribociclib', 'letrozole'] }, { classes: ['targeted', 'endocrine'], agents: ['alpelisib', 'fulvestrant'] }, { classes: ['targeted', 'endocrine'], agents: ['everolimus', 'exemestane'] },
  { classes: ['chemotherapy'], agents: ['capecitabine'] }, { classes: ['targeted'], agents: ['trastuzumab_deruxtecan'] }, { classes: ['chemotherapy'], agents: ['paclitaxel'], words: 'weekly' }, { classes: ['chemotherapy'], agents: ['eribulin'] },
  { classes: ['targeted'], agents: ['sacituzumab_govitecan'] }, { classes: ['chemotherapy'], agents: ['vinorelbine'] },
];
const STOMACH: readonly Regimen[] = [{ classes: ['chemotherapy', 'immunotherapy'], agents: ['fluorouracil', 'oxaliplatin', 'nivolumab'], words: 'FOLFOX' }, { classes: ['chemotherapy', 'targeted'], agents: ['paclitaxel', 'ramucirumab'] }];

/** What may have been given one after the other, by primary. */
export const REGIMENS: Readonly<Record<DemoPrimary, readonly Regimen[]>> = {
  breast: AFTER_HORMONES,
  prostate: [
    { classes: ['endocrine'], agents: ['leuprorelin', 'abiraterone'] }, { classes: ['endocrine'], agents: ['enzalutamide'], words: 'leuprorelin continued' }, { classes: ['chemotherapy'], agents: ['docetaxel'] },
    { classes: ['chemotherapy'], agents: ['cabazitaxel'] }, { classes: ['radioligand'], agents: ['lutetium_vipivotide'] },
  ],
  nsclc: [{ classes: ['chemotherapy', 'immunotherapy'], agents: ['carboplatin', 'pemetrexed', 'pembrolizumab'] }, { classes: ['chemotherapy'], agents: ['docetaxel'] }, { classes: ['chemotherapy'], agents: ['gemcitabine'] }],
  sclc: [{ classes: ['chemotherapy', 'immunotherapy'], agents: ['carboplatin', 'etoposide', 'atezolizumab'] }, { classes: ['chemotherapy'], agents: ['topotecan'] }],
  renal_cell: [{ classes: ['immunotherapy'], agents: ['nivolumab', 'ipilimumab'] }, { classes: ['targeted'], agents: ['cabozantinib'] }, { classes: ['targeted'], agents: ['lenvatinib', 'everolimus'] }],
  colorectal: [{ classes: ['chemotherapy', 'targeted'], agents: ['fluorouracil', 'oxaliplatin', 'bevacizumab'], words: 'FOLFOX' }, { classes: ['chemotherapy'], agents: ['fluorouracil', 'irinotecan'], words: 'FOLFIRI' }, { classes: ['chemotherapy'], agents: ['trifluridine_tipiracil'] }],
  melanoma: [{ classes: ['immunotherapy'], agents: ['nivolumab', 'ipilimumab'] }, { classes: ['targeted'], agents: ['dabrafenib', 'trametinib'] }],
  thyroid: [{ classes: ['radioligand'], agents: ['sodium_iodide_i131'] }, { classes: ['targeted'], agents: ['lenvatinib'] }],
  oesophageal: STOMACH, gastric: STOMACH,
  bladder_urothelial: [{ classes: ['chemotherapy'], agents: ['gemcitabine', 'cisplatin'] }, { classes: ['targeted', 'immunotherapy'], agents: ['enfortumab_vedotin', 'pembrolizumab'] }],
  unknown_primary: [{ classes: ['chemotherapy'], agents: ['carboplatin', 'paclitaxel'] }],
  myeloma: [{ classes: ['targeted'], agents: ['daratumumab', 'lenalidomide'], words: 'with dexamethasone' }, { classes: ['targeted'], agents: ['carfilzomib'], words: 'with dexamethasone' }, { classes: ['targeted'], agents: ['pomalidomide'] }],
  lymphoma: [{ classes: ['chemotherapy', 'targeted'], agents: ['rituximab', 'cyclophosphamide', 'doxorubicin', 'vincristine'], words: 'R-CHOP' }],
  hepatocellular: [{ classes: ['immunotherapy', 'targeted'], agents: ['atezolizumab', 'bevacizumab'] }, { classes: ['targeted'], agents: ['lenvatinib'] }],
};

/** A marker that is followed in this cancer, with the size its values tend to have (design choice, no source). */
export interface Followed {
  readonly marker: TumourMarkerResult['marker'];
  readonly unit: TumourMarkerResult['unit'];
  readonly low: number;
  readonly high: number;
  /** What the laboratory does not measure below. */
  readonly limit: number;
  readonly decimals: number;
}
const CEA: Followed = { marker: 'cea', unit: 'ug/L', low: 3, high: 90, limit: 1, decimals: 1 };
export const FOLLOWED: Readonly<Partial<Record<DemoPrimary, readonly Followed[]>>> = {
  breast: [{ marker: 'ca15_3', unit: 'kU/L', low: 22, high: 240, limit: 5, decimals: 0 }, CEA],
  prostate: [{ marker: 'psa', unit: 'ug/L', low: 0.02, high: 180, limit: 0.1, decimals: 2 }],
  colorectal: [CEA],
  thyroid: [{ marker: 'thyroglobulin', unit: 'ug/L', low: 0.5, high: 900, limit: 1, decimals: 1 }],
  hepatocellular: [{ marker: 'afp', unit: 'k[IU]/L', low: 8, high: 4000, limit: 2, decimals: 0 }],
  myeloma: [{ marker: 'kappa_free', unit: 'mg/L', low: 15, high: 1400, limit: 1, decimals: 0 }, { marker: 'm_protein', unit: 'g/L', low: 2, high: 34, limit: 1, decimals: 1 }],
};
