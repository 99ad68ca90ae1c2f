import { describe, expect, it } from '@jest/globals';
import type { Level } from '@rachis/domain';
import { layerWords, stretchesOf, type MapLayer } from './map-layer.js';

const layer = (levels: [Level, string][], label = 'Dose given'): MapLayer => ({ id: label, label, kind: 'dose', levels: new Map(levels) });

describe('a layer of the spine map', () => {
  it('is one bar along neighbours of which the same is said, across a junction too', () => {
    expect(stretchesOf(layer([['T12', '40 Gy'], ['L1', '40 Gy'], ['T11', '40 Gy']]))).toEqual([{ from: 'T11', to: 'L1', words: '40 Gy' }]);
  });
  it('is broken where something else is said, and where nothing is said', () => {
    expect(stretchesOf(layer([['T8', '40 Gy'], ['T9', '20 Gy'], ['L2', '20 Gy']]))).toEqual([
      { from: 'T8', to: 'T8', words: '40 Gy' },
      { from: 'T9', to: 'T9', words: '20 Gy' },
      { from: 'L2', to: 'L2', words: '20 Gy' },
    ]);
  });
  it('says nothing of a level that it does not know', () => {
    const layers = [layer([['T8', '40 Gy']]), layer([['T8', 'target'], ['T9', 'screws']], 'Planned')];
    expect([layerWords(layers, 'T8'), layerWords(layers, 'T9'), layerWords(layers, 'L1')]).toEqual(['dose given 40 Gy, planned target', 'planned screws', null]);
  });
});
