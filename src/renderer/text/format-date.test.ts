import { describe, expect, it, vi } from 'vitest';
import type { RecordDate } from '#contract/entities.ts';
import { formatDate } from './format-date.ts';

const dated = (date: Partial<RecordDate>): RecordDate => ({
  text: 'as printed',
  edtf: 'x',
  earliest: null,
  latest: null,
  certainty: 'exact',
  kind: null,
  source: 'label',
  ...date,
});
const on = (day: string, more: Partial<RecordDate> = {}) =>
  dated({ earliest: day, latest: day, edtf: day, ...more });

describe('the date of an entry', () => {
  it('is given to the day where it is known', () => {
    expect(formatDate(on('1957-05-12'))).toEqual({ text: '12 May 1957', uncertain: false, exact: true });
    expect(formatDate(on('1955-01-01')).text).toBe('1 Jan 1955');
    expect(formatDate(on('1972-02-29')).text).toBe('29 Feb 1972');
  });

  it('leaves out the year under a heading that gives it', () => {
    expect(formatDate(on('1957-05-12'), { underYear: true }).text).toBe('12 May');
  });

  it('is given as printed where it is a span', () => {
    expect(formatDate(dated({ text: 'May 1957', earliest: '1957-05-01', latest: '1957-05-31' }))).toEqual({
      text: 'May 1957',
      uncertain: false,
      exact: false,
    });
    expect(formatDate(dated({ text: 'after 1957', earliest: '1957-01-01' }), { underYear: true }).text).toBe(
      'after 1957',
    );
  });

  it('is n.d. where there is none, never a made-up year', () => {
    expect(formatDate(null)).toEqual({ text: 'n.d.', uncertain: true, exact: false });
  });

  it('is uncertain where the source is, or where it was not understood', () => {
    expect(formatDate(on('1957-05-12', { certainty: 'inferred' })).uncertain).toBe(true);
    expect(formatDate(dated({ text: 'the day of the flood', edtf: null }))).toEqual({
      text: 'the day of the flood',
      uncertain: true,
      exact: false,
    });
  });

  it('is given as printed where the calendar has no such day', () => {
    for (const day of ['1957-13-45', '1957-00-00', '9999-99-99', '1957-02-30']) {
      expect(formatDate(on(day))).toEqual({ text: 'as printed', uncertain: false, exact: false });
    }
  });

  it('does not depend on where the reader sits', () => {
    const seen = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return { offset: new Date(0).getTimezoneOffset(), text: formatDate(on('1957-05-12')).text };
    });
    vi.unstubAllEnvs();
    expect(seen.map(({ text }) => text)).toEqual(['12 May 1957', '12 May 1957']);
    expect(seen[0]?.offset).not.toBe(seen[1]?.offset);
  });
});
