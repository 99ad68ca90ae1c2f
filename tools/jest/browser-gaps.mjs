// What a browser has and jsdom lacks, as far as our components and Mantine need it.
window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

window.HTMLElement.prototype.scrollIntoView ??= () => undefined;
const { TextDecoder, TextEncoder } = await import('node:util');
Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.structuredClone ??= (/** @type {unknown} */ value) => JSON.parse(JSON.stringify(value));
globalThis.fetch ??= () => Promise.reject(new Error('a component test may not use the network'));
