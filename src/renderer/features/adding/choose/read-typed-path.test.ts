import { expect, it } from 'vitest';
import { readTypedPath } from './read-typed-path.ts';

it('reads a path as it is pasted from a terminal, a file manager or a browser', () => {
  expect(
    ['  /home/anna ', '"/home/anna/my letters"', "'/tmp/x'", 'file:///home/anna/my%20letters', '"', ''].map(
      readTypedPath,
    ),
  ).toEqual(['/home/anna', '/home/anna/my letters', '/tmp/x', '/home/anna/my letters', '"', '']);
});

it('leaves an address that cannot be decoded as it is', () => {
  expect(readTypedPath('file:///100%')).toBe('file:///100%');
});
