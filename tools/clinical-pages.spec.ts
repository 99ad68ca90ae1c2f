// Every number shown has a page, and the pages of the prognostic models state the numbers that are computed and shown.
import {
  ALL_CLINICAL_RULES,
  ALL_MODELS,
  ALL_SCORES,
  ALL_TREES,
  docsOf,
  RECORDED_TOTALS,
  rangeOfBand,
  scoreById,
  treeById,
} from '@rachis/domain';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const pageOf = (id: string): string => fs.readFileSync(path.join(root, docsOf(id)), 'utf8');

describe('the explanation pages', () => {
  it('are there for every score, model and rule', () => {
    const ids = [...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS, ...ALL_CLINICAL_RULES].map(({ id }) => id);
    expect(ids.filter((id) => !fs.existsSync(path.join(root, docsOf(id))))).toEqual([]);
  });

  it('are each in the list', () => {
    const list = pageOf('README');
    for (const { id } of ALL_MODELS.filter(({ asks }) => asks !== 'link'))
      expect(list).toContain(`| [${id}](${id}.md) |`);
  });
});

describe.each(ALL_MODELS.filter(({ asks }) => asks !== 'link').map((model) => [model.id, model] as const))(
  'the page of %s',
  (id, model) => {
    const page = pageOf(id);

    it('states the points and bands that are computed', () => {
      const score = scoreById(id);
      for (const [item, { label, options }] of Object.entries(score?.items ?? {})) {
        expect(page).toContain(`| ${label} (\`${item}\`) |`);
        for (const [code, option] of Object.entries(options))
          expect(page).toContain(`| \`${code}\` ${option.label} | ${option.points} |`);
      }
      for (const { id: band, label } of score?.bands ?? []) {
        const { from, to } = score ? rangeOfBand(score, band) : { from: 0, to: 0 };
        expect(page).toContain(`| ${from === to ? from : `${from}–${to}`} | ${label} (\`${band}\`) |`);
      }
      for (const leaf of treeById(id)?.leaves ?? []) expect(page).toContain(`| ${leaf.label} (\`${leaf.id}\`) |`);
    });

    it('states the figures that are shown, the source, and who checked it', () => {
      for (const band of model.bands)
        for (const { measure, value } of band.figures) {
          const starts = `| ${band.id} | ${measure}`;
          const row = page.split('\n').find((line) => line.startsWith(starts) && line.includes(`| ${value} `));
          expect([starts, value, row === undefined]).toEqual([starts, value, false]);
        }
      expect(page).toContain('**Checked by a clinician: not yet**');
      expect(page).toContain(model.citation.doi ?? '');
    });
  },
);
