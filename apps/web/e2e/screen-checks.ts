import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const WINDOWS = { phone: PHONE, desk: DESK, large: { width: 1920, height: 1080 } } as const;

/** What can differ on a phone: the elements are the same, but other ones are shown, smaller and beside each other. */
const ON_A_PHONE = ['color-contrast', 'scrollable-region-focusable', 'aria-hidden-focus', 'button-name', 'link-name', 'link-in-text-block', 'nested-interactive', 'label', 'select-name'];

/** What axe calls serious or critical, one line an element, so that a failure says where to look. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations: found } = await (rules ? axe.withRules(rules) : axe).analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, html, failureSummary }) => `${id} at ${target.join(' ')}\n    ${html.slice(0, 160)}\n    ${(failureSummary ?? '').split('\n').slice(1, 3).join(' ').trim()}`));
}

/** Turns the lights on or off and waits until every colour has arrived. */
async function lights(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((scheme) => document.documentElement.dataset['mantineColorScheme'] === scheme, colorScheme);
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** Elements that stick out to the right of the window, the innermost ones, when the page can be scrolled sideways. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    return [`${scrollWidth} px wide`, ...inner.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** Looks whether a page fits the window: on a phone, on the desk and on a large screen nothing sticks out at the right. */
export async function expectFits(page: Page, screen: string, on: readonly (keyof typeof WINDOWS)[] = ['phone', 'desk', 'large']): Promise<void> {
  const before = page.viewportSize();
  for (const size of on.map((name) => WINDOWS[name])) {
    await page.setViewportSize(size);
    expect.soft(await stickingOut(page), `${screen} at ${size.width} px scrolls sideways`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}

interface Waived {
  /** The wall has no phone. */
  phone?: false;
}

/** Looks at a screen as it stands: by the rules of accessibility on a desk and a phone, light and dark, and for its width on a phone. */
export async function expectAccessible(page: Page, screen: string, { phone }: Waived = {}): Promise<void> {
  const before = page.viewportSize();
  const soft = expect.configure({ soft: true });
  await lights(page, 'light');
  await page.setViewportSize(DESK);
  soft(await violations(page), `${screen}, 1366 px, light`).toEqual([]);
  await lights(page, 'dark');
  soft(await violations(page, ['color-contrast']), `${screen}, 1366 px, dark`).toEqual([]);
  if (phone !== false) {
    await page.setViewportSize(PHONE);
    soft(await violations(page, ON_A_PHONE), `${screen}, 390 px, dark`).toEqual([]);
    soft(await stickingOut(page), `${screen} on a phone scrolls sideways`).toEqual([]);
  }
  await lights(page, 'light');
  if (before) await page.setViewportSize(before);
}

/** Text that is smaller than the back row reads; a drawing has its own scale. */
export function smallText(page: Page, least: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (words.nextNode()) {
      const text = words.currentNode.textContent?.trim() ?? '';
      const holder = words.currentNode.parentElement;
      if (text === '' || !holder || holder.closest('svg, script, style, noscript') || !holder.checkVisibility()) continue;
      const { width, height } = holder.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(holder).fontSize);
      if (width > 1 && height > 1 && size < limit) small.push(`${size} px: ${text.slice(0, 60)}`);
    }
    return small;
  }, least);
}

/** Text whose contrast is below 7 to 1, for a wall in a bright room. */
export async function weakContrast(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).options({ rules: { 'color-contrast-enhanced': { enabled: true } } }).withRules(['color-contrast-enhanced']).analyze();
  return found.flatMap(({ nodes }) => nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${(failureSummary ?? '').split('\n')[1]?.trim() ?? ''}`));
}
