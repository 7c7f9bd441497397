import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom has not.
Object.assign(globalThis, { TextEncoder, TextDecoder });

/** jsdom scrolls nothing. */
globalThis.scrollTo = () => undefined;

/** jsdom lays nothing out: no size ever changes. */
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** jsdom has no `CSS`: the ids of these tests need no escaping beyond that of a quoted name. */
globalThis.CSS ??= { escape: (text) => text.replace(/[^\w-]/g, '\\$&') };
