import { expect, it } from 'vitest';
import type { Agent } from '#contract/entities.ts';
import { describePeople } from './describe-people.ts';

const agent = (role: Agent['role'], name: string): Agent => ({ name, role, kind: 'person', parts: null });

it('says who sent a record to whom', () => {
  expect(
    describePeople([
      agent('recipient', 'Ministry of Mines'),
      agent('sender', 'A. Example'),
      agent('mentioned', 'B. Other'),
    ]),
  ).toBe('from A. Example · to Ministry of Mines · names B. Other');
});

it('counts the names that are too many for a line', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => agent('author', name));
  expect(describePeople(many)).toBe('by A, B, C, D and 2 more');
});

it('says nothing where nobody is named', () => {
  expect(describePeople([])).toBe('');
});
