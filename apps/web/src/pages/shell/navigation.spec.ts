import { describe, expect, it } from '@jest/globals';
import { may, ROLES, type Action, type Role } from '@rachis/domain';
import { placesOf } from './navigation.js';

const of = (role: Role) => placesOf((need: Action) => may([role], need));

describe('the places of the bar', () => {
  it('are all in the bar for who has few: the analyst finds the figures without knowing their names', () => {
    const { bar, more } = of('registry_analyst');
    expect(bar.map(({ label }) => label)).toEqual(expect.arrayContaining(['Key figures', 'Registry', 'Exports']));
    expect(more).toEqual([]);
  });

  it.each(ROLES.map(({ code }) => code))('reach everything a %s may open, once, and no more than seven in the bar', (role) => {
    const { bar, more } = of(role);
    const all = [...bar, ...more];
    expect(new Set(all.map(({ to }) => to)).size).toBe(all.length);
    expect(bar.length).toBeLessThanOrEqual(7);
    expect(all.every(({ needs }) => may([role], needs))).toBe(true);
  });
});
