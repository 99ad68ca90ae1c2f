import type { Complication } from '@rachis/domain';

/** Words of the theatre for the demonstration. */
export const TEAMS = ['Assistant: spine fellow; motor evoked potentials throughout', 'Assistant: registrar; cell salvage not used', 'Two surgeons; anaesthetist from the spine list; no monitoring'] as const;
export const OPERATION_NOTES = ['Small dural tear on the left, closed and sealed', 'One screw was changed after the 3D scan', 'Signals fell for four minutes and came back when the pressure was raised', 'More bleeding from the epidural veins than expected; packed'] as const;
export const IMPLANT_WORDS = {
  titanium: ['Polyaxial screws 5.5 and 6.5 mm, eight; two titanium rods 5.5 mm; one cross-link', 'Cannulated screws 6.5 x 45 mm, eight, by percutaneous sleeves; two rods'],
  carbon_peek: ['Carbon fibre / PEEK screws, eight, with titanium heads; two carbon rods; tantalum markers only, so that the planning scan stays free of artefacts', 'Carbon screws and rods over four levels; order two days before'],
} as const;

type Made = Pick<Complication, 'category' | 'type' | 'description' | 'clavienDindo' | 'savesGrade' | 'disabilityAtDischarge' | 'treatment' | 'resolved' | 'absences'>;
/** What went wrong after fictional operations; grades as somebody gave them, some left open. */
export const COMPLICATIONS: readonly Made[] = [
  { category: 'treatment_related', type: 'csf_leak', clavienDindo: 'I', savesGrade: 'I', disabilityAtDischarge: 'no', treatment: 'Flat in bed for two days', resolved: 'yes' },
  { category: 'treatment_related', type: 'surgical_site_infection', clavienDindo: 'IIIb', savesGrade: 'III', disabilityAtDischarge: 'no', treatment: 'Washout in theatre, intravenous antibiotics for two weeks', resolved: 'yes' },
  { category: 'treatment_related', type: 'wound_dehiscence', clavienDindo: 'IIIb', treatment: 'Closed again in theatre; radiotherapy put off by ten days', absences: { resolved: 'pending', savesGrade: 'pending' } },
  { category: 'treatment_related', type: 'vte', description: 'segmental pulmonary embolism', clavienDindo: 'II', savesGrade: 'II', disabilityAtDischarge: 'no', treatment: 'Low-molecular-weight heparin at full dose', resolved: 'no' },
  { category: 'treatment_related', type: 'bleeding', description: 'epidural haematoma', clavienDindo: 'IIIb', savesGrade: 'III', disabilityAtDischarge: 'yes', treatment: 'Back to theatre the same night', resolved: 'no' },
  { category: 'treatment_related', type: null, description: 'Urinary tract infection', clavienDindo: 'II', treatment: 'Nitrofurantoin by mouth', resolved: 'yes' },
  { category: 'tumour_related', type: 'incomplete_paraplegia', absences: { clavienDindo: 'not_applicable', resolved: 'pending' }, treatment: 'New MRI and a call to the coordinator' },
];
