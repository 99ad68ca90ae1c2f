import { InformationGiven, SupportService, type SupportKind } from '@rachis/domain';
import { answers, insert, type Row } from './acts.js';
import type { CaseFile } from './case-file.js';
import { daysAfter } from './calendar.js';
import type { Someone } from './directory.js';
import type { Random } from './random.js';

/** How often a kind of support is recorded at all, and how often it is then needed (design choice, no source). */
const RECORDED: Readonly<Partial<Record<SupportKind, readonly [share: number, needed: number]>>> = {
  physical_therapy: [0.8, 0.85],
  occupational_therapy: [0.55, 0.7],
  bracing: [0.5, 0.35],
  palliative_care: [0.6, 0.6],
  psychological_support: [0.35, 0.5],
  social_work: [0.3, 0.6],
  pain_service: [0.3, 0.6],
  vte_prophylaxis: [0.4, 0.8],
  bladder_care: [0.2, 0.5],
  pressure_care: [0.25, 0.8],
  hospice: [0.12, 0.3],
  recreation_therapy: [0.08, 0.4],
};
const REASONS = [
  'Independent, no need seen',
  'Known to the service at home already',
  'Discussed at the ward round, to be looked at again after treatment',
  'The patient copes with help of the family',
];
const PROVIDERS: Readonly<Partial<Record<SupportKind, string>>> = {
  physical_therapy: 'Ward physiotherapy',
  occupational_therapy: 'Occupational therapy, second floor',
  palliative_care: 'Palliative care team',
  psychological_support: 'Psycho-oncology',
  social_work: 'Hospital social work',
  bracing: 'Orthotics',
  pain_service: 'Acute pain team',
  hospice: 'St Brendan’s hospice (fictional)',
};

/** What was thought of and arranged up to a day; much is recorded by nobody, and that stays open. */
export function supportRows(random: Random, caseId: string, at: Date, day: string): Row[] {
  return (Object.entries(RECORDED) as [SupportKind, readonly [number, number]][]).flatMap(([kind, [share, needed]]) => {
    if (!random.chance(share)) return [];
    const row = { id: random.id(at), caseId };
    const consideredOn = daysAfter(day, -random.int(1, 6));
    if (!random.chance(needed))
      return [
        {
          ...answers(SupportService, { kind, considered: 'not_needed', reason: random.pick(REASONS), consideredOn }),
          ...row,
        },
      ];
    const state = random.weighted({ referred: 30, started: 45, offered: 8, accepted: 7, declined: 6, open: 4 });
    const wasReferred = state === 'referred' || state === 'started' || state === 'accepted';
    const brace =
      kind === 'bracing'
        ? {
            braceType: random.pick(['tlso', 'lso', 'collar'] as const),
            wearInstructions: random.pick([
              'Whenever upright; put on lying down',
              'When out of bed, until seen again after radiotherapy',
            ]),
          }
        : {};
    return [
      {
        ...answers(SupportService, {
          kind,
          considered: 'needed',
          consideredOn,
          provider: PROVIDERS[kind] ?? null,
          ...brace,
          ...(state === 'open' ? { absences: { state: 'unknown' } } : { state }),
          ...(wasReferred ? { referredOn: consideredOn } : {}),
          ...(state === 'started'
            ? random.chance(0.85)
              ? { firstSeenOn: daysAfter(consideredOn, random.int(0, 1)) }
              : { absences: { firstSeenOn: 'unknown' } }
            : {}),
        }),
        ...row,
      },
    ];
  });
}

/** What the patient was told, by somebody of the board or in words by somebody else. */
export function informationRow(random: Random, caseId: string, at: Date, day: string, by: Someone): Row {
  const topics = random
    .shuffled(['diagnosis', 'options', 'red_flag_card', 'coordinator_contact', 'prognosis', 'radiotherapy'] as const)
    .slice(0, random.int(1, 3));
  const relative = random.chance(0.4);
  return {
    ...answers(InformationGiven, {
      topics,
      ways: random.chance(0.6) ? ['spoken', 'written'] : ['spoken'],
      givenTo: relative ? ['patient', 'relative'] : ['patient'],
      relative: relative ? random.pick(['Wife', 'Husband', 'Daughter', 'Son', 'A friend']) : null,
      givenOn: day,
      ...(random.chance(0.8) ? { givenById: by.id } : { givenBy: 'Doctor of the referring ward' }),
      understood: random.chance(0.5)
        ? random.pick([
            'Wants to think about it over the weekend',
            'Asked whether walking can come back',
            'Repeated it in own words',
            'Asked for it in writing',
          ])
        : null,
    }),
    id: random.id(at),
    caseId,
  };
}

/** The nurse arranges support and writes down what the patient was told, while the case is prepared. */
export function supportAndInform(file: CaseFile, at: Date, nurse: Someone): void {
  const { chance, id: caseId } = file;
  const rows = chance.chance(0.75) ? supportRows(chance, caseId, at, file.day(at)) : [];
  if (rows.length > 0) file.act(at, nurse, 'support.record', [insert('support_service', ...rows)]);
  if (chance.chance(0.7))
    file.act(at, nurse, 'information.record', [
      insert('information_given', informationRow(chance, caseId, at, file.day(at), nurse)),
    ]);
}

/** A note that only some of the board may read: its cover and its words. */
export const sensitiveWrites = (note: {
  id: string;
  caseId: string;
  kind: string;
  text: string;
  reason: string;
  audience: readonly string[];
}) => {
  const { id, caseId, audience } = note;
  return [
    insert('sensitive_note_cover', { id, caseId, audience, retractedReason: null }),
    insert('sensitive_note', note),
  ];
};
