import { describe, expect, it } from '@jest/globals';
import type { CaseView } from '@rachis/domain';
import { mapLayers } from './map-layers.js';

const recorded = { version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: 'p', recordedByName: 'Dr Bello' };
const nothing = { priorTreatments: [], radiotherapy: [], surgeryPlans: [], operations: [], lesions: [] };
const layersOf = (more: Partial<CaseView>) => Object.fromEntries(mapLayers({ ...nothing, ...more }).map(({ id, levels }) => [id, Object.fromEntries(levels)]));

describe('what the map shows beside the lesions', () => {
  it('is nothing while nothing is recorded', () => expect(mapLayers(nothing)).toEqual([]));

  it('shows as given only what was given, and a dose that nobody knows as not known', () => {
    const layers = layersOf({
      priorTreatments: [{ ...recorded, id: 'a', kind: 'radiotherapy', levels: 'L2-L3', totalDoseCgy: null }, { ...recorded, id: 'b', kind: 'surgery', levels: 'L2' }],
      radiotherapy: [
        { ...recorded, id: 'c', state: 'stopped_early', stateReason: 'Declined', levels: 'L3', prescribedDoseCgy: 3000, deliveredDoseCgy: 1200, deliveredFractions: 4 },
        { ...recorded, id: 'd', state: 'planned', levels: 'T8', prescribedDoseCgy: 2000 },
      ],
    });
    expect(layers).toEqual({ dose: { L2: 'dose not known', L3: 'dose not known and 12 Gy' }, plan: { T8: 'radiotherapy 20 Gy' } });
  });

  it('shows a plan until it is carried out, then what is there', () => {
    const plan = { ...recorded, id: 'p', proposedOn: '2026-03-13', status: 'booked' as const, targetLevels: 'T8', instrumentedLevels: 'T7-T9' } as NonNullable<CaseView['surgeryPlans']>[number];
    expect(layersOf({ surgeryPlans: [plan] })).toEqual({ plan: { T8: 'surgery and instrumentation', T7: 'instrumentation', T9: 'instrumentation' } });
    const operation = { ...recorded, id: 'o', performedOn: '2026-03-14', planId: 'p', instrumentedLevels: 'T7, T9', cementedLevels: 'T8' } as NonNullable<CaseView['operations']>[number];
    expect(layersOf({ surgeryPlans: [plan], operations: [operation] })).toEqual({ implant: { T7: 'instrumented', T9: 'instrumented', T8: 'cement' } });
  });
});
