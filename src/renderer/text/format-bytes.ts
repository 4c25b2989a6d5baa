import { spokenLocale } from '#words/words.ts';

const steps = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "640 bytes", "1.2 MB": as archives and shops count, in thousands. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return inUnit('byte', bytes, 0);
  let value = bytes / 1000;
  let step = 0;
  // What would be rounded to a thousand is one of the next unit.
  while (value >= 999.5 && step < steps.length - 1) {
    value /= 1000;
    step += 1;
  }
  return inUnit(steps[step] ?? 'terabyte', value, value < 9.95 ? 1 : 0);
}

const inUnit = (unit: string, value: number, digits: number): string =>
  new Intl.NumberFormat(spokenLocale(), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
