import { describe, expect, it } from 'vitest';
import { hostileRecords } from './hostile.ts';
import { checks } from './hostile-checks.ts';

/** `npm run test:exports` takes 10,000 (CARREL_EXPORTS). */
const count = Number(process.env.CARREL_EXPORTS ?? 300);
const seed = Number(process.env.CARREL_SEED ?? 1956);
const records = hostileRecords(seed, count);

describe('hostile records come back from every export', () => {
  it.each(Object.entries(checks))(
    '%s',
    async (_, check) => {
      const faults: string[] = [];
      for (let at = 0; at < records.length; at += 100)
        faults.push(...(await check(records.slice(at, at + 100))));
      expect(faults.slice(0, 10)).toEqual([]);
    },
    60_000 + count * 60,
  );
});
