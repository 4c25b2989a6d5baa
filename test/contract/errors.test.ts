import { describe, expect, it } from 'vitest';
import { errorReportSchema } from '#contract/error-report.ts';
import { AppError, errorCodes, isAppError, reportOf } from '#contract/errors.ts';

describe('an expected error', () => {
  it('carries its code, its sentence, its detail and its cause', () => {
    const cause = new Error('disk');
    const error = new AppError('library-full', 'The disk is full.', { folder: '/data' }, cause);
    expect(error).toMatchObject({
      name: 'AppError',
      code: 'library-full',
      message: 'The disk is full.',
      detail: { folder: '/data' },
      cause,
    });
    expect(new AppError('cancelled', 'Done.')).not.toHaveProperty('cause');
  });

  it('crosses the contract as plain JSON, without its cause and its stack', () => {
    const error = new AppError('pack-too-new', 'Too new.', { version: 7 }, new Error('a secret'));
    expect(reportOf(error)).toEqual({ code: 'pack-too-new', message: 'Too new.', detail: { version: 7 } });
    expect(Object.keys(reportOf(new AppError('cancelled', 'Done.')))).toEqual(['code', 'message']);
  });

  it('is, whatever its code, a report that the contract takes', () => {
    for (const code of errorCodes) {
      const report = reportOf(new AppError(code, 'A sentence.', { a: 'b', c: 1, d: true, e: null }));
      expect(errorReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    }
  });

  it('is known also when another copy of the module made it', () => {
    const twin = Object.assign(new Error('No pack there.'), { code: 'pack-not-found' });
    expect([isAppError(twin), isAppError(new AppError('cancelled', 'Done.'))]).toEqual([true, true]);
  });

  it('is not taken for one where the code is another’s, or where there is no error', () => {
    const others = [
      new Error('plain'),
      Object.assign(new Error('no file'), { code: 'ENOENT' }),
      Object.assign(new Error('of a prototype'), { code: 'constructor' }),
      Object.assign(new Error('a number'), { code: 25 }),
      { code: 'cancelled', message: 'no error' },
      'cancelled',
      null,
      undefined,
    ];
    expect(others.filter(isAppError)).toEqual([]);
  });
});
