import fc from 'fast-check';
import { handsOf, MOST_ZOOM, PARTS, within } from './room.js';

describe('a part of an image', () => {
  const place = fc.record({ zoom: fc.integer({ min: -100, max: 4000 }), centreX: fc.integer({ min: -PARTS, max: 2 * PARTS }), centreY: fc.integer({ min: -PARTS, max: 2 * PARTS }) });
  it('never shows beside the picture, however far it is dragged', () => {
    fc.assert(
      fc.property(place, (asked) => {
        const { zoom, centreX, centreY } = within(asked);
        const half = (PARTS * 50) / zoom;
        return zoom >= 100 && zoom <= MOST_ZOOM && [centreX, centreY].every((value) => value - half >= -0.5 && value + half <= PARTS + 0.5);
      }),
    );
  });
  it('stays where it is when it is put there again', () => fc.assert(fc.property(place, (asked) => expect(within(within(asked))).toEqual(within(asked)))));
  it('is the whole image at its natural size', () => expect(within({ zoom: 100, centreX: 0, centreY: PARTS })).toEqual({ zoom: 100, centreX: PARTS / 2, centreY: PARTS / 2 }));
});

describe('hands', () => {
  it('stand in the order in which they were raised', () => {
    const people = [{ personId: 'b', displayName: 'Tan', handRaisedAt: '2026-03-17T08:02:00Z' }, { personId: 'a', displayName: 'Rao', handRaisedAt: null }, { personId: 'c', displayName: 'Osei', handRaisedAt: '2026-03-17T08:01:00Z' }];
    expect(handsOf(people).map(({ displayName }) => displayName)).toEqual(['Osei', 'Tan']);
  });
});
