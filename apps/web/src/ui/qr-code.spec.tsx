import '@testing-library/jest-dom/jest-globals';
import { afterEach, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { QrCode } from './qr-code.js';

afterEach(cleanup);

/** The modules as they are drawn: true is black. */
function drawn(text: string): boolean[][] {
  render(<QrCode text={text} label="For the camera" />);
  const picture = screen.getByRole('img', { name: 'For the camera' });
  const size = Number(picture.getAttribute('viewBox')!.split(' ')[2]);
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, run] of picture.querySelector('[fill="black"]')!.getAttribute('d')!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) for (let i = 0; i < Number(run); i++) modules[Number(y)]![Number(x) + i] = true;
  expect(picture.querySelector('[style]')).toBeNull();
  cleanup();
  return modules;
}
const KEY = 'otpauth://totp/Rachis:chair%40northgate.example?issuer=Rachis&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30';

it('draws every module of the code, and none beside it', () => {
  expect(drawn(KEY)).toEqual(encode(KEY, { ecc: 'M', border: 4 }).data);
  expect(drawn('another')).not.toEqual(drawn(KEY));
});

it('has its three finding marks and a quiet edge of four modules all round', () => {
  const modules = drawn(KEY);
  const far = modules.length - 11;
  const mark = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
  for (const [x, y] of [[4, 4], [far, 4], [4, far]] as const) expect(mark.map((_, row) => modules[y + row]!.slice(x, x + 7).map(Number).join(''))).toEqual(mark);
  const edge = modules.flatMap((row, y) => row.filter((_, x) => Math.min(x, y) < 4 || Math.max(x, y) >= modules.length - 4));
  expect(edge).not.toContain(true);
});
