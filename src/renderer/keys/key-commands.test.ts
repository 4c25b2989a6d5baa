import { describe, expect, it } from 'vitest';
import {
  chordFor,
  chords,
  commandFor,
  type KeyCommandName,
  keyCommands,
  labelOf,
  type Press,
} from './key-commands.ts';

const names = Object.keys(keyCommands) as KeyCommandName[];
const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  inText: false,
  onControl: false,
  ...more,
});
const fired = (more: Partial<Press>, singleKeys = true) =>
  names.filter((name) => commandFor(press(keyCommands[name].key, more), singleKeys) !== null);

describe('the keys of the room', () => {
  it('are each for one command', () => {
    const keys = names.map((name) => keyCommands[name].key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have each a label that the list can show', () => {
    expect(names.filter((name) => labelOf(name).trim() === '')).toEqual([]);
  });

  it('ask for their own command', () => {
    expect(names.map((name) => commandFor(press(keyCommands[name].key), true))).toEqual(names);
  });

  it('ask for nothing where no command has them', () => {
    expect(
      ['W', 'J', 'Tab', 'F5', 'Dead', 'toString', '__proto__', ''].map((key) => commandFor(press(key), true)),
    ).toEqual(Array(8).fill(null));
  });

  it('are letters inside a text; only Escape leaves it', () => {
    expect(fired({ inText: true })).toEqual(['back']);
    expect(fired({ inText: true, onControl: true })).toEqual(['back']);
  });

  it('leave Enter to a button or link, which has a use of its own for it', () => {
    expect(fired({ onControl: true })).toEqual(names.filter((name) => name !== 'page'));
  });

  it('leave every combination with Control, Command or Alt to the system', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) expect(fired({ [modifier]: true })).toEqual([]);
  });

  it('can be switched off, all that are a character (WCAG 2.2, 2.1.4)', () => {
    const left = fired({}, false);
    expect(left).toEqual(['page', 'back']);
    expect(left.filter((name) => keyCommands[name].key.length === 1)).toEqual([]);
  });
});

describe('the chords', () => {
  const chord = (key: string, more: Partial<Press & { shiftKey: boolean }> = {}) =>
    chordFor({ ...press(key), shiftKey: false, ...more });

  it('are asked for with Control or Command, whatever the letter’s case', () => {
    expect([
      chord('f', { ctrlKey: true }),
      chord('F', { metaKey: true }),
      chord('F3'),
      chord('F3', { shiftKey: true }),
    ]).toEqual(['find', 'find', 'findNext', 'findPrevious']);
  });

  it('are nothing with other modifiers than their own', () => {
    expect([
      chord('f'),
      chord('F', { ctrlKey: true, shiftKey: true }),
      chord('f', { ctrlKey: true, altKey: true }),
      chord('F3', { ctrlKey: true }),
      chord('x', { ctrlKey: true }),
    ]).toEqual(Array(5).fill(null));
  });

  it('are each for one command', () => {
    const keys = Object.values(chords).map(({ keys }) => keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
