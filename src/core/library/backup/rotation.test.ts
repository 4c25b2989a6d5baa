import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dated, expendable, kept } from './rotation.ts';

const dayMs = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-01-01T09:00:00.000Z');

/** How rotation is done: what may go of these, after the one with number `verified` was made. */
type Rotation = (backups: readonly Dated[], verified: number) => readonly Dated[];

/** A rotation as others have it: the newest is the one with the latest time. The tests must find it out. */
const trustsTheClock: Rotation = (backups) =>
  [...backups]
    .sort((one, other) => (other.savedAt ?? '').localeCompare(one.savedAt ?? ''))
    .slice(kept.recent);

/** Makes a backup at each reading of the clock, lets old ones go after each, and answers what is left at each step. */
function live(clock: readonly number[], rotation: Rotation): Dated[][] {
  let backups: Dated[] = [];
  return clock.map((time, index) => {
    const made = { seq: index + 1, savedAt: new Date(time).toISOString() };
    backups = [...backups, made];
    const gone = new Set(rotation(backups, made.seq));
    backups = backups.filter((backup) => !gone.has(backup));
    return backups;
  });
}

/** What must hold after each backup, whatever the clock says: those made last are there. */
const keepsTheLast = (states: readonly Dated[][]): boolean =>
  states.every((state, index) => {
    const numbers = new Set(state.map(({ seq }) => seq));
    return Array.from({ length: Math.min(kept.recent, index + 1) }, (_, back) => index + 1 - back).every(
      (seq) => numbers.has(seq),
    );
  });

/** Eight a day for a hundred days, the clock altered in the middle. */
const days = (count: number, perDay: number, shift: (day: number) => number = () => 0) =>
  Array.from({ length: count * perDay }, (_, index) => {
    const day = Math.floor(index / perDay);
    return start + day * dayMs + (index % perDay) * 15 * 60_000 + shift(day);
  });

const clocks: readonly (readonly [name: string, clock: readonly number[]])[] = [
  ['goes right', days(100, 8)],
  ['is set back by 400 days', days(100, 8, (day) => (day < 50 ? 0 : -400 * dayMs))],
  ['is set forward by three years and back again', days(100, 8, (day) => (day === 40 ? 1096 * dayMs : 0))],
  ['stands still', days(100, 8, (day) => -day * dayMs)],
  ['jumps an hour each day, as at a change of summer time', days(100, 8, (day) => (day % 2) * 3_600_000)],
];

describe('rotation', () => {
  it.each(clocks)('keeps the ten made last when the clock %s', (_, clock) => {
    expect(keepsTheLast(live(clock, expendable))).toBe(true);
  });

  it('is known to be tested: one that trusts the clock is found out', () => {
    const found = clocks
      .filter(([, clock]) => !keepsTheLast(live(clock, trustsTheClock)))
      .map(([name]) => name);
    expect(found).toEqual(expect.arrayContaining(['is set back by 400 days', 'stands still']));
  });

  it('keeps the ten made last whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { maxLength: 60 }), (clock) =>
        keepsTheLast(live(clock, expendable)),
      ),
    );
  });

  it('has, after 300 days, the last of fourteen days and of each month, and no more than it must', () => {
    const states = live(days(300, 4), expendable);
    const last = states.at(-1) ?? [];
    const labels = last.map(({ savedAt }) => savedAt?.slice(0, 10) ?? '');
    const recentDays = Array.from({ length: 14 }, (_, back) =>
      new Date(start + (299 - back) * dayMs).toISOString().slice(0, 10),
    );
    const months = new Set(labels.map((label) => label.slice(0, 7)));
    expect({
      days: recentDays.every((day) => labels.includes(day)),
      months: months.size,
      most: Math.max(...states.map(({ length }) => length)) <= kept.recent + kept.days + kept.months,
    }).toEqual({ days: true, months: 10, most: true });
    // Of a month that is over, what was made last in it.
    expect(labels).toEqual(expect.arrayContaining(['2026-01-31', '2026-02-28', '2026-09-30']));
  });

  it('never lets go of the one that was checked last, also when it is not the newest by number', () => {
    const backups = Array.from({ length: 60 }, (_, index) => ({ seq: index + 1, savedAt: null }));
    const left = (verified: number) => {
      const gone = expendable(backups, verified).map(({ seq }) => seq);
      return backups.filter(({ seq }) => !gone.includes(seq)).map(({ seq }) => seq);
    };
    expect(left(3)).toEqual([3, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60]);
  });
});
