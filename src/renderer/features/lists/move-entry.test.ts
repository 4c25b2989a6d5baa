import { describe, expect, it } from 'vitest';
import { droppedOn, movedBy, movedIn, movedOut } from './move-entry.ts';

const entries = [
  { id: 'a', kind: 'record' },
  { id: 'inner', kind: 'list' },
  { id: 'b', kind: 'record' },
  { id: 'c', kind: 'heading' },
] as const;
const to = (id: string, after: string | null, list: string | null = 'l') => ({ id, list, after });

describe('an entry', () => {
  it('moves up and down, and stops at the ends', () => {
    expect(movedBy(entries, 'l', 'b', -1)).toEqual(to('b', 'a'));
    expect(movedBy(entries, 'l', 'b', -2)).toEqual(to('b', null));
    expect(movedBy(entries, 'l', 'b', 1)).toEqual(to('b', 'c'));
    expect(movedBy(entries, 'l', 'c', 1)).toBeNull();
    expect(movedBy(entries, 'l', 'a', -1)).toBeNull();
  });

  it('takes the place of what it is dropped on, also from another list', () => {
    expect(droppedOn(entries, 'l', 'a', 'b')).toEqual(to('a', 'b'));
    expect(droppedOn(entries, 'l', 'c', 'inner')).toEqual(to('c', 'a'));
    expect(droppedOn(entries, 'l', 'c', 'a')).toEqual(to('c', null));
    expect(droppedOn(entries, 'l', 'elsewhere', 'b')).toEqual(to('elsewhere', 'inner'));
    expect(droppedOn(entries, 'l', 'a', 'a')).toBeNull();
  });

  it('goes into the list above it, and out of its own', () => {
    expect(movedIn(entries, 'c')).toEqual({ id: 'c', list: 'inner' });
    expect(movedIn(entries, 'a')).toBeNull();
    expect(movedOut(entries, 'b', 'l', [{ id: 'outer' }])).toEqual(to('b', 'l', 'outer'));
    expect(movedOut(entries, 'b', 'l', [])).toBeNull();
    expect(movedOut(entries, 'inner', 'l', [])).toEqual(to('inner', 'l', null));
  });
});
