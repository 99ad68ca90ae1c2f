import { pointsOf } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { modifiedBauer2008 } from '../modifiedBauer2008/modifiedBauer2008.js';
import { bauer1995 } from './bauer1995.js';

describe('the original Bauer score', () => {
  it('has the points of its table', () => {
    expect(pointsOf(bauer1995)).toEqual({
      visceral: { none: 1, present: 0 },
      skeletal: { solitary: 1, multiple: 0 },
      primary: { lung: 0, otherNotFavourable: 1, favourable: 2 },
      pathologicalFracture: { absent: 1, present: 0 },
    });
  });

  it.each([
    [{ visceral: 'present', skeletal: 'multiple', primary: 'lung', pathologicalFracture: 'present' }, 0, '0-1'],
    [{ visceral: 'present', skeletal: 'multiple', primary: 'lung', pathologicalFracture: 'absent' }, 1, '0-1'],
    [{ visceral: 'present', skeletal: 'solitary', primary: 'lung', pathologicalFracture: 'absent' }, 2, '2-3'],
    [{ visceral: 'none', skeletal: 'multiple', primary: 'favourable', pathologicalFracture: 'present' }, 3, '2-3'],
    [{ visceral: 'none', skeletal: 'multiple', primary: 'favourable', pathologicalFracture: 'absent' }, 4, '4-5'],
    [{ visceral: 'none', skeletal: 'solitary', primary: 'favourable', pathologicalFracture: 'absent' }, 5, '4-5'],
  ] as const)('of %j is %i, %s', (answers, total, group) => {
    expect(evaluate(bauer1995, answers)).toMatchObject({ status: 'complete', total, band: { id: group } });
  });

  it('names another band than the modified score in two situations only, once better and once worse', () => {
    const place = (score: typeof bauer1995 | typeof modifiedBauer2008, answers: object) => {
      const result = evaluate(score, answers);
      if (result.status !== 'complete') throw new Error('every item is answered');
      return { points: result.total, band: score.bands.findIndex(({ id }) => id === result.band.id) };
    };
    const differ = new Set<string>();
    for (const visceral of ['none', 'present'])
      for (const skeletal of ['solitary', 'multiple'])
        for (const primary of ['lung', 'otherNotFavourable', 'favourable'])
          for (const pathologicalFracture of ['absent', 'present']) {
            const modified = place(modifiedBauer2008, { visceral, skeletal, primary });
            const original = place(bauer1995, { visceral, skeletal, primary, pathologicalFracture });
            if (original.band !== modified.band)
              differ.add(
                `fracture ${pathologicalFracture}, other points ${modified.points}: ${original.band - modified.band}`,
              );
          }
    expect([...differ].sort()).toEqual(['fracture absent, other points 1: 1', 'fracture present, other points 3: -1']);
  });
});
