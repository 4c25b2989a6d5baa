import { expect, it } from 'vitest';
import { crumbsOf, pathIn } from './crumbs-of.ts';

const paths = (path: string) => crumbsOf(path).map((crumb) => [crumb.name, crumb.path]);

it('names the folders that lead to a path', () => {
  expect(paths('/home/anna/Letters')).toEqual([
    ['/', '/'],
    ['home', '/home'],
    ['anna', '/home/anna'],
    ['Letters', '/home/anna/Letters'],
  ]);
});

it('stays at the root', () => {
  expect(paths('/')).toEqual([['/', '/']]);
});

it('takes a backslash for a part of a name where it is one', () => {
  expect(paths('/home/a\\b')).toEqual([
    ['/', '/'],
    ['home', '/home'],
    ['a\\b', '/home/a\\b'],
  ]);
});

it('reads drives and shares of Windows', () => {
  expect(paths('C:\\Users\\Anna')).toEqual([
    ['C:\\', 'C:\\'],
    ['Users', 'C:\\Users'],
    ['Anna', 'C:\\Users\\Anna'],
  ]);
  expect(paths('\\\\nas\\archive\\roof')).toEqual([
    ['\\\\nas\\archive\\', '\\\\nas\\archive\\'],
    ['roof', '\\\\nas\\archive\\roof'],
  ]);
});

it('names what lies in a folder as its system does', () => {
  expect([pathIn('/', 'a'), pathIn('/home/x', 'a'), pathIn('C:\\', 'a'), pathIn('C:\\x', 'a')]).toEqual([
    '/a',
    '/home/x/a',
    'C:\\a',
    'C:\\x\\a',
  ]);
});
