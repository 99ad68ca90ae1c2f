import { canonicalJson } from './canonical-json.js';

describe('the one spelling of a record', () => {
  it('does not depend on the order in which keys were written', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonicalJson({ a: true, b: [1, { c: 'x', d: null }] })).toBe(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true }));
  });
  it('orders keys by their UTF-16 units and writes numbers and signs as RFC 8785 does', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\u00f6': 3, '1': 4, '\u{1f600}': 5, '\ufb33': 6 };
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u00f6":3,"\u20ac":1,"\u{1f600}":5,"\ufb33":6}');
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 0.002, 1e-27])).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27]');
    expect(canonicalJson('€$\u000f\nA\'B"\\')).toBe('"€$\\u000f\\nA\'B\\"\\\\"');
  });
  it('leaves out what is undefined and keeps what is null', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });
});
