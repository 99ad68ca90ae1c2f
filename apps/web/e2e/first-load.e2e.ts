import { expect, test } from './fixtures.js';

const BUDGET_KB = 250;

test(`the first day page costs at most ${BUDGET_KB} kB of JavaScript over the wire`, async ({ people }) => {
  const { page } = await people.as('coordinator');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'My day' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Meetings', exact: true })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming && new URL(entry.name).pathname.endsWith('.js'))
      .map(({ name, encodedBodySize, decodedBodySize }) => ({ path: new URL(name).pathname, wire: encodedBodySize / 1000, unpacked: decodedBodySize / 1000 })),
  );

  const sum = scripts.reduce((all, { wire }) => all + wire, 0);
  const told = scripts
    .sort((a, b) => b.wire - a.wire)
    .map(({ path, wire, unpacked }) => `${wire.toFixed(1).padStart(7)} kB of ${unpacked.toFixed(1).padStart(7)} kB ${path}`)
    .join('\n');
  console.log(`JavaScript until My day: ${sum.toFixed(1)} kB in ${scripts.length} files`);
  expect(sum).toBeGreaterThan(50);
  expect(scripts.filter(({ wire, unpacked }) => unpacked > 2 && wire >= unpacked), `every script is compressed\n${told}`).toEqual([]);
  expect(sum, told).toBeLessThanOrEqual(BUDGET_KB);
});
