import type { MarkerResult, SystemicExtent } from '@rachis/domain';
import type { DemoPrimary } from './distributions.js';
import type { Random } from './random.js';

type Site = NonNullable<SystemicExtent['sites']>[number];

/** How the bone looks, where else it spreads and what was given: what makes a fictional case plausible. */
export interface Profile {
  readonly age: number;
  readonly bone: Readonly<Record<'lytic' | 'mixed' | 'blastic', number>>;
  readonly visceral: number;
  readonly sites: readonly Site[];
  readonly histology: readonly string[];
  readonly treatment: readonly string[];
  readonly options: readonly string[];
}

const SOLID = { lytic: 62, mixed: 30, blastic: 8 };

export const PROFILES: Readonly<Record<DemoPrimary, Profile>> = {
  breast: {
    age: 61, bone: { lytic: 42, mixed: 38, blastic: 20 }, visceral: 0.38, sites: ['liver', 'lung', 'pleura', 'lymph_nodes'],
    histology: ['Invasive ductal carcinoma, grade 2', 'Invasive ductal carcinoma, grade 3', 'Invasive lobular carcinoma'],
    treatment: ['Ribociclib and letrozole', 'Palbociclib and fulvestrant', 'Capecitabine', 'Trastuzumab deruxtecan', 'Letrozole and denosumab'], options: ['Two further endocrine lines, then chemotherapy', 'Chemotherapy', 'To be settled after new biopsy'],
  },
  prostate: {
    age: 72, bone: { lytic: 8, mixed: 32, blastic: 60 }, visceral: 0.18, sites: ['lymph_nodes', 'liver', 'lung'],
    histology: ['Acinar adenocarcinoma, Gleason 4+4', 'Acinar adenocarcinoma, Gleason 4+5', 'Acinar adenocarcinoma, Gleason 3+4'],
    treatment: ['Leuprorelin and abiraterone', 'Enzalutamide', 'Docetaxel, third cycle', 'Goserelin alone'], options: ['Docetaxel, then cabazitaxel', 'Lutetium PSMA if the scan is positive', 'Best supportive care'],
  },
  nsclc: {
    age: 66, bone: SOLID, visceral: 0.55, sites: ['brain', 'adrenal', 'liver', 'pleura', 'lymph_nodes'], histology: ['Adenocarcinoma of the lung', 'Squamous cell carcinoma of the lung', 'Non-small-cell carcinoma, not otherwise specified'],
    treatment: ['Osimertinib', 'Pembrolizumab and pemetrexed', 'Carboplatin and paclitaxel', 'None yet'], options: ['Targeted treatment if a driver is found', 'Second-line docetaxel', 'Best supportive care'],
  },
  sclc: { age: 67, bone: SOLID, visceral: 0.7, sites: ['brain', 'liver', 'adrenal'], histology: ['Small-cell carcinoma'], treatment: ['Carboplatin, etoposide and atezolizumab', 'None yet'], options: ['Topotecan', 'Best supportive care'] },
  renal_cell: { age: 64, bone: { lytic: 90, mixed: 8, blastic: 2 }, visceral: 0.5, sites: ['lung', 'liver', 'adrenal'], histology: ['Clear-cell renal carcinoma', 'Papillary renal carcinoma'], treatment: ['Nivolumab and ipilimumab', 'Cabozantinib', 'Surveillance'], options: ['Cabozantinib', 'Lenvatinib and everolimus'] },
  colorectal: { age: 67, bone: SOLID, visceral: 0.7, sites: ['liver', 'lung'], histology: ['Moderately differentiated adenocarcinoma of the colon', 'Adenocarcinoma of the rectum'], treatment: ['FOLFIRI and bevacizumab', 'FOLFOX'], options: ['Trifluridine and tipiracil'] },
  melanoma: { age: 60, bone: SOLID, visceral: 0.65, sites: ['brain', 'lung', 'liver'], histology: ['Malignant melanoma, nodular'], treatment: ['Nivolumab', 'Dabrafenib and trametinib'], options: ['Ipilimumab', 'Trial if eligible'] },
  thyroid: { age: 66, bone: { lytic: 92, mixed: 8, blastic: 0 }, visceral: 0.3, sites: ['lung'], histology: ['Follicular thyroid carcinoma', 'Papillary thyroid carcinoma'], treatment: ['Lenvatinib', 'Radioiodine, last dose a year ago'], options: ['Lenvatinib'] },
  oesophageal: { age: 66, bone: SOLID, visceral: 0.6, sites: ['liver', 'lung', 'lymph_nodes'], histology: ['Adenocarcinoma of the gastro-oesophageal junction'], treatment: ['FOLFOX and nivolumab'], options: ['Paclitaxel'] },
  gastric: { age: 65, bone: SOLID, visceral: 0.6, sites: ['liver', 'lymph_nodes', 'other'], histology: ['Poorly cohesive gastric carcinoma'], treatment: ['FLOT'], options: ['Paclitaxel and ramucirumab'] },
  bladder_urothelial: { age: 70, bone: SOLID, visceral: 0.5, sites: ['lung', 'lymph_nodes'], histology: ['Urothelial carcinoma, high grade'], treatment: ['Enfortumab vedotin and pembrolizumab'], options: ['Platinum chemotherapy'] },
  unknown_primary: { age: 66, bone: SOLID, visceral: 0.5, sites: ['liver', 'lymph_nodes'], histology: ['Metastatic adenocarcinoma, origin not established'], treatment: ['None yet'], options: ['Depends on the origin'] },
  myeloma: { age: 67, bone: { lytic: 97, mixed: 3, blastic: 0 }, visceral: 0, sites: [], histology: ['Plasma cell myeloma'], treatment: ['Daratumumab, lenalidomide and dexamethasone'], options: ['Several further lines'] },
  lymphoma: { age: 60, bone: { lytic: 60, mixed: 40, blastic: 0 }, visceral: 0.3, sites: ['lymph_nodes'], histology: ['Diffuse large B-cell lymphoma'], treatment: ['R-CHOP'], options: ['CAR-T cells'] },
  hepatocellular: { age: 66, bone: { lytic: 90, mixed: 10, blastic: 0 }, visceral: 0.6, sites: ['liver', 'lung'], histology: ['Hepatocellular carcinoma'], treatment: ['Atezolizumab and bevacizumab'], options: ['Lenvatinib'] },
};

const marker = (name: MarkerResult['marker'], result: MarkerResult['result'], value?: string): MarkerResult => ({ marker: name, result, ...(value ? { value } : {}) });

/** The hormone and molecular findings that belong to this primary, some of them still pending. */
export function markersOf(primary: DemoPrimary, random: Random): MarkerResult[] {
  switch (primary) {
    case 'breast': {
      const positive = random.chance(0.78);
      return [marker('er', positive ? 'positive' : 'negative', positive ? `${random.int(5, 8)}/8` : undefined), marker('pr', positive && random.chance(0.7) ? 'positive' : 'negative'), marker('her2', random.chance(0.18) ? 'positive' : 'negative', random.pick(['0', '1+', '1+', '2+'])), ...(positive && random.chance(0.4) ? [marker('esr1', random.pick(['pending', 'positive', 'not_done'] as const))] : [])];
    }
    case 'prostate': return [marker('castration', random.chance(0.55) ? 'positive' : 'negative'), ...(random.chance(0.3) ? [marker('brca', random.pick(['negative', 'pending', 'positive', 'not_done'] as const))] : [])];
    case 'nsclc': return [marker('egfr', random.weighted({ negative: 60, positive: 18, pending: 22 }), undefined), marker('alk', random.weighted({ negative: 75, positive: 4, pending: 21 })), marker('pd_l1', random.weighted({ positive: 55, negative: 30, not_done: 15 }), undefined)];
    case 'colorectal': return [marker('kras', random.pick(['positive', 'negative'] as const)), marker('msi', 'negative')];
    case 'melanoma': return [marker('braf', random.pick(['positive', 'negative'] as const))];
    case 'thyroid': return [marker('ret', random.pick(['negative', 'unknown'] as const))];
    default: return [];
  }
}
