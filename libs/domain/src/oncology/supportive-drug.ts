import type { AbsenceMap } from '../contract/absence.js';
import { codeList, labelOf, type CodeOf, type Option } from '../contract/code-list.js';
import { Absences, Holds, OneOf, PartialDate, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { afterStartFault, endFault } from './course-time.js';

/** What supports bone or eases pain, and does not treat the tumour. */
export const SUPPORTIVE_CLASSES = codeList({ bisphosphonate: 'Bisphosphonate', denosumab: 'Denosumab', analgesic: 'Analgesic' });
export type SupportiveClass = CodeOf<typeof SUPPORTIVE_CLASSES>;

/** Names to pick from by class (INN); no formulary and no advice. Denosumab is its own class and needs no name. */
const BY_CLASS = {
  bisphosphonate: codeList({ zoledronic_acid: 'Zoledronic acid', pamidronate: 'Pamidronate', ibandronic_acid: 'Ibandronic acid', clodronate: 'Clodronate', alendronic_acid: 'Alendronic acid', risedronate: 'Risedronate' }),
  denosumab: codeList({ denosumab: 'Denosumab' }),
  analgesic: codeList({
    amitriptyline: 'Amitriptyline', buprenorphine: 'Buprenorphine', codeine: 'Codeine', duloxetine: 'Duloxetine', fentanyl: 'Fentanyl', gabapentin: 'Gabapentin', ibuprofen: 'Ibuprofen',
    ketamine: 'Ketamine', methadone: 'Methadone', morphine: 'Morphine', naproxen: 'Naproxen', oxycodone: 'Oxycodone', paracetamol: 'Paracetamol', pregabalin: 'Pregabalin', tramadol: 'Tramadol',
  }),
} as const satisfies Readonly<Record<SupportiveClass, readonly Option[]>>;
export const SUPPORTIVE_AGENTS = [...BY_CLASS.bisphosphonate, ...BY_CLASS.denosumab, ...BY_CLASS.analgesic] as const;
export type SupportiveAgent = CodeOf<typeof SUPPORTIVE_AGENTS>;

/** The names to choose from within a class; none for what is no class. */
export function supportiveAgentsOf(kind: unknown): readonly Option[] {
  return typeof kind === 'string' && Object.hasOwn(BY_CLASS, kind) ? BY_CLASS[kind as SupportiveClass] : [];
}

/** Whether it is a drug for the bone, for which the teeth are looked at first. */
export const isBoneAgent = (kind: unknown): boolean => kind === 'bisphosphonate' || kind === 'denosumab';

/** A course of a bone-modifying agent or an analgesic, with its last dose. */
export class SupportiveDrug {
  @OneOf({ label: 'Kind', of: SUPPORTIVE_CLASSES, required: true }) kind!: SupportiveClass;
  @OneOf({ label: 'Drug', of: SUPPORTIVE_AGENTS })
  @Holds((agent, { kind }: Partial<SupportiveDrug>) => {
    if (!kind || supportiveAgentsOf(kind).some(({ code }) => code === agent)) return null;
    return `${labelOf(SUPPORTIVE_AGENTS, String(agent))} is not listed as ${labelOf(SUPPORTIVE_CLASSES, kind).toLowerCase()}`;
  })
  agent?: SupportiveAgent | null;
  @Text({ label: 'Drug in words', hint: 'What the list does not have' }) agentText?: string | null;
  @Text({ label: 'Dose and interval', hint: 'As prescribed' }) regimen?: string | null;
  @PartialDate({ label: 'Started' }) startedOn?: string | null;
  @PartialDate({ label: 'Last dose' })
  @Holds((date, course) => afterStartFault('The last dose', date, course))
  lastDoseOn?: string | null;
  @OneOf({ label: 'Still running', of: YES_NO, hint: 'A missing stop date does not say so' }) running?: YesNo | null;
  @PartialDate({ label: 'Stopped' })
  @Holds((date, course) => endFault(date, course))
  stoppedOn?: string | null;
  @OneOf({ label: 'Dental check done', of: YES_NO, hint: 'Bone agents only' })
  @Holds((_answer, { kind }: Partial<SupportiveDrug>) => (kind === undefined || isBoneAgent(kind) ? null : 'Only for a bone agent'))
  dentalCheck?: YesNo | null;
  @PartialDate({ label: 'Dental check on' })
  @Holds((_date, { kind, dentalCheck }: Partial<SupportiveDrug>) => {
    if (kind !== undefined && !isBoneAgent(kind)) return 'Only for a bone agent';
    return dentalCheck === 'no' ? 'No dental check was done' : null;
  })
  dentalCheckOn?: string | null;
  @Text({ label: 'Note', lines: 2, max: 600 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const SupportiveDrugView = storedAs('SupportiveDrugView', SupportiveDrug);
export type SupportiveDrugView = SupportiveDrug & Recorded;

/** The drug as it is called; its kind where no name is recorded. */
export function supportiveWords({ kind, agent, agentText }: Pick<SupportiveDrug, 'kind' | 'agent' | 'agentText'>): string {
  const name = agent ? labelOf(SUPPORTIVE_AGENTS, agent) : null;
  if (name && agentText) return `${name} (${agentText})`;
  return name ?? agentText ?? labelOf(SUPPORTIVE_CLASSES, kind);
}
