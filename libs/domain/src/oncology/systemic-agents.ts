import { codeList, labelOf, type CodeOf, type Option } from '../contract/code-list.js';

/** What kind of systemic treatment of the tumour. Steroids, bone agents and analgesics are records of their own. */
export const THERAPY_CLASSES = codeList({
  chemotherapy: 'Chemotherapy',
  endocrine: 'Endocrine therapy',
  targeted: 'Targeted therapy',
  immunotherapy: 'Immunotherapy',
  radioligand: 'Radioligand/radionuclide',
});
export type TherapyClass = CodeOf<typeof THERAPY_CLASSES>;

/**
 * Agents by international non-proprietary name, under the class in which the name is looked for. A pick list to save
 * typing: it is not complete, it is no formulary and no advice, and what is not in it is written in words.
 */
const BY_CLASS = {
  chemotherapy: codeList({
    bendamustine: 'Bendamustine', bleomycin: 'Bleomycin', cabazitaxel: 'Cabazitaxel', capecitabine: 'Capecitabine', carboplatin: 'Carboplatin', cisplatin: 'Cisplatin',
    cyclophosphamide: 'Cyclophosphamide', dacarbazine: 'Dacarbazine', docetaxel: 'Docetaxel', doxorubicin: 'Doxorubicin', epirubicin: 'Epirubicin', eribulin: 'Eribulin',
    etoposide: 'Etoposide', fluorouracil: 'Fluorouracil', gemcitabine: 'Gemcitabine', ifosfamide: 'Ifosfamide', irinotecan: 'Irinotecan', lurbinectedin: 'Lurbinectedin',
    melphalan: 'Melphalan', methotrexate: 'Methotrexate', mitomycin: 'Mitomycin', mitoxantrone: 'Mitoxantrone', oxaliplatin: 'Oxaliplatin', paclitaxel: 'Paclitaxel',
    pemetrexed: 'Pemetrexed', temozolomide: 'Temozolomide', topotecan: 'Topotecan', trabectedin: 'Trabectedin', trifluridine_tipiracil: 'Trifluridine and tipiracil',
    vinblastine: 'Vinblastine', vincristine: 'Vincristine', vinorelbine: 'Vinorelbine',
  }),
  endocrine: codeList({
    abiraterone: 'Abiraterone', anastrozole: 'Anastrozole', apalutamide: 'Apalutamide', bicalutamide: 'Bicalutamide', darolutamide: 'Darolutamide', degarelix: 'Degarelix',
    elacestrant: 'Elacestrant', enzalutamide: 'Enzalutamide', exemestane: 'Exemestane', fulvestrant: 'Fulvestrant', goserelin: 'Goserelin', lanreotide: 'Lanreotide',
    letrozole: 'Letrozole', leuprorelin: 'Leuprorelin', megestrol: 'Megestrol', octreotide: 'Octreotide', relugolix: 'Relugolix',
    tamoxifen: 'Tamoxifen', triptorelin: 'Triptorelin',
  }),
  targeted: codeList({
    abemaciclib: 'Abemaciclib', afatinib: 'Afatinib', alectinib: 'Alectinib', alpelisib: 'Alpelisib', amivantamab: 'Amivantamab', axitinib: 'Axitinib', bevacizumab: 'Bevacizumab',
    binimetinib: 'Binimetinib', bortezomib: 'Bortezomib', brigatinib: 'Brigatinib', cabozantinib: 'Cabozantinib', capivasertib: 'Capivasertib', capmatinib: 'Capmatinib',
    carfilzomib: 'Carfilzomib', cetuximab: 'Cetuximab', crizotinib: 'Crizotinib', dabrafenib: 'Dabrafenib', daratumumab: 'Daratumumab', encorafenib: 'Encorafenib',
    enfortumab_vedotin: 'Enfortumab vedotin', entrectinib: 'Entrectinib', erlotinib: 'Erlotinib', everolimus: 'Everolimus', gefitinib: 'Gefitinib', imatinib: 'Imatinib',
    isatuximab: 'Isatuximab', lapatinib: 'Lapatinib', larotrectinib: 'Larotrectinib', lenalidomide: 'Lenalidomide', lenvatinib: 'Lenvatinib', lorlatinib: 'Lorlatinib',
    niraparib: 'Niraparib', olaparib: 'Olaparib', osimertinib: 'Osimertinib', palbociclib: 'Palbociclib', panitumumab: 'Panitumumab', pazopanib: 'Pazopanib',
    pertuzumab: 'Pertuzumab', pomalidomide: 'Pomalidomide', ramucirumab: 'Ramucirumab', regorafenib: 'Regorafenib', ribociclib: 'Ribociclib', rituximab: 'Rituximab',
    sacituzumab_govitecan: 'Sacituzumab govitecan', selpercatinib: 'Selpercatinib', sorafenib: 'Sorafenib', sotorasib: 'Sotorasib', sunitinib: 'Sunitinib',
    talazoparib: 'Talazoparib', tepotinib: 'Tepotinib', thalidomide: 'Thalidomide', trametinib: 'Trametinib', trastuzumab: 'Trastuzumab',
    trastuzumab_deruxtecan: 'Trastuzumab deruxtecan', trastuzumab_emtansine: 'Trastuzumab emtansine', tucatinib: 'Tucatinib', vandetanib: 'Vandetanib', vemurafenib: 'Vemurafenib',
  }),
  immunotherapy: codeList({
    atezolizumab: 'Atezolizumab', avelumab: 'Avelumab', cemiplimab: 'Cemiplimab', durvalumab: 'Durvalumab', elranatamab: 'Elranatamab', ipilimumab: 'Ipilimumab',
    nivolumab: 'Nivolumab', pembrolizumab: 'Pembrolizumab', teclistamab: 'Teclistamab', tremelimumab: 'Tremelimumab',
  }),
  radioligand: codeList({
    iobenguane_i131: 'Iobenguane (131I)', lutetium_oxodotreotide: 'Lutetium (177Lu) oxodotreotide', lutetium_vipivotide: 'Lutetium (177Lu) vipivotide tetraxetan',
    radium_223: 'Radium (223Ra) dichloride', samarium_lexidronam: 'Samarium (153Sm) lexidronam', sodium_iodide_i131: 'Sodium iodide (131I)', strontium_89: 'Strontium (89Sr) chloride',
  }),
} as const satisfies Readonly<Record<TherapyClass, readonly Option[]>>;

/** The codes of the agents. */
export type SystemicAgent = CodeOf<(typeof BY_CLASS)[TherapyClass]>;

/** Every agent of the pick list, in the order of the alphabet. */
export const SYSTEMIC_AGENTS: readonly Option<SystemicAgent>[] = THERAPY_CLASSES.flatMap(({ code }): readonly Option<SystemicAgent>[] => BY_CLASS[code]).sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** The class under which an agent is listed, so that a form can offer it; the class of a line is what its author chose. */
export function classOfAgent(agent: string): TherapyClass | null {
  return THERAPY_CLASSES.find(({ code }) => BY_CLASS[code].some((one) => one.code === agent))?.code ?? null;
}

/** The agent that is meant by a name as it is typed, whatever its capitals; null where the list has none of that name. */
export function agentNamed(typed: string): SystemicAgent | null {
  const name = typed.trim().toLowerCase();
  return SYSTEMIC_AGENTS.find(({ label }) => label.toLowerCase() === name)?.code ?? null;
}

/** "Ribociclib, letrozole (with denosumab)": the agents as they are read aloud; null where none is named. */
export function agentWords(agents: readonly string[] | null | undefined, inWords: string | null | undefined): string | null {
  const named = (agents ?? []).map((agent, index) => (index === 0 ? labelOf(SYSTEMIC_AGENTS, agent) : labelOf(SYSTEMIC_AGENTS, agent).replace(/^./, (first) => first.toLowerCase()))).join(', ');
  if (!named) return inWords ?? null;
  return inWords ? `${named} (${inWords})` : named;
}
