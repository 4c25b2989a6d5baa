import { describe, expect, it } from 'vitest';
import { readDate } from './date-attributes.ts';
import { fileOf, readFiles, volume } from './test-volume.ts';

describe('the attributes of a date', () => {
  it.each([
    [{ when: '1955-01-17' }, '1955-01-17 1955-01-17 1955-01-17 exact'],
    [{ when: '1955-01-17T18:00:00' }, '1955-01-17 1955-01-17 1955-01-17 exact'],
    [{ when: '1955-01-17T23:30:00-05:00' }, '1955-01-17 1955-01-17 1955-01-17 exact'],
    [{ when: '1955-01-17T01:15:00Z' }, '1955-01-17 1955-01-17 1955-01-17 exact'],
    [{ 'when-iso': '1955-01-17' }, '1955-01-17 1955-01-17 1955-01-17 exact'],
    [{ when: '1956-02' }, '1956-02 1956-02-01 1956-02-29 exact'],
    [{ when: '1956' }, '1956 1956-01-01 1956-12-31 exact'],
    [{ from: '1959-09-26', to: '1959-09-27' }, '1959-09-26/1959-09-27 1959-09-26 1959-09-27 exact'],
    [{ from: '1974-01-24T15:00:00', to: '1974-01-24T17:30:00' }, '1974-01-24 1974-01-24 1974-01-24 exact'],
    [{ when: '1958-11-17', to: '1958-11-18' }, '1958-11-17/1958-11-18 1958-11-17 1958-11-18 exact'],
    [{ from: '1956-08-16' }, '1956-08-16/.. 1956-08-16 1956-08-16 exact'],
    [{ to: '1956-08' }, '../1956-08 1956-08-01 1956-08-31 exact'],
    [{ notBefore: '1956', notAfter: '1957-03' }, '1956~/1957-03~ 1956-01-01 1957-03-31 approximate'],
    [{ notAfter: '1957' }, '../1957~ 1957-01-01 1957-12-31 approximate'],
    [{ when: '1955', cert: 'low' }, '1955? 1955-01-01 1955-12-31 uncertain'],
    [{ when: '1955', precision: 'medium' }, '1955~ 1955-01-01 1955-12-31 approximate'],
    [{ when: '1955', evidence: 'conjecture' }, '1955 1955-01-01 1955-12-31 inferred'],
  ])('%j', (attributes, expected) => {
    const read = readDate(attributes);
    expect([read?.edtf, read?.earliest, read?.latest, read?.certainty].join(' ')).toBe(expected);
  });

  it.each([
    { when: '1955-02-29' },
    { when: '1955-13' },
    { when: '1955-00-10' },
    { when: '--08-16' },
    { when: '-0044-03-15' },
    { when: 'spring 1955' },
    { when: '' },
    { from: '1956', to: '1955' },
    { type: 'from' },
  ])('%j say no date', (attributes) => expect(readDate(attributes)).toBeNull());
});

describe('the date of a document', () => {
  const dates = async (inside: string) => {
    const { records, warnings } = await readFiles(
      fileOf(volume(`<body><div type="document" xml:id="d1">${inside}</div></body>`)),
    );
    return [
      ...(records[0]?.record.dates ?? []).map(
        (date) => `${date.text} | ${date.edtf} | ${date.certainty} ${date.kind} ${date.source}`,
      ),
      ...warnings,
    ];
  };
  const day = (when: string, text = when) => `<date when="${when}">${text}</date>`;

  it.each([
    [
      'in the dateline',
      `<head>A</head><dateline>Bonn, ${day('1955-01-17')}</dateline>`,
      ['1955-01-17 | 1955-01-17 | exact null text'],
    ],
    [
      'in an opener',
      `<head>A</head><opener><dateline>${day('1955-01-17')}</dateline></opener>`,
      ['1955-01-17 | 1955-01-17 | exact null text'],
    ],
    [
      'in the closer',
      `<head>A</head><p>x</p><closer><dateline>${day('1955-01-17')}</dateline></closer>`,
      ['1955-01-17 | 1955-01-17 | exact null text'],
    ],
    [
      'in the head',
      `<head>A, ${day('1955-01-17', 'January 17, 1955.')}</head>`,
      ['January 17, 1955 | 1955-01-17 | exact null title'],
    ],
    [
      'in the dateline before the head',
      `<head>${day('1956')}</head><dateline>${day('1955')}</dateline>`,
      ['1955 | 1955 | exact null text'],
    ],
    [
      'by its kind',
      `<dateline><date type="conversation-or-meeting-date" when="1955">1955</date><date type="received" when="1956">1956</date></dateline>`,
      ['1955 | 1955 | exact event text', '1956 | 1956 | exact received text'],
    ],
    [
      'by what is printed, without attributes',
      '<dateline><date>May 3, 1955</date></dateline>',
      ['May 3, 1955 | 1955-05-03 | exact null text'],
    ],
    [
      'no surer than it is printed',
      `<dateline>${day('1955-05-03', '[May 3, 1955]')}</dateline>`,
      ['[May 3, 1955] | 1955-05-03 | inferred null text'],
    ],
    [
      'without words',
      '<dateline><date when="1955-05-03"/></dateline>',
      ['1955-05-03 | 1955-05-03 | exact null text'],
    ],
    [
      'without words in its head, whose title has no date then',
      '<head>A <date when="1955-05-03" evidence="conjecture"/></head>',
      ['1955-05-03 | 1955-05-03 | inferred null metadata'],
    ],
  ])('%s', async (_, inside, expected) => expect(await dates(inside)).toEqual(expected));

  it.each([
    [
      'of its attachment',
      `<head>A</head><dateline>Bonn, undated.</dateline><p>x</p><p rend="center">[Attachment]</p><dateline>${day('1955')}</dateline>`,
    ],
    [
      'of its enclosure in the markup',
      `<head>A</head><p>x</p><frus:attachment><dateline>${day('1955')}</dateline></frus:attachment>`,
    ],
    [
      'of a later dateline when its own says undated',
      `<head>A</head><dateline>[Washington, undated.]</dateline><p>x</p><dateline>${day('1955')}</dateline>`,
    ],
    [
      'of what it quotes',
      `<head>A</head><quote rend="blockquote"><dateline>${day('1955')}</dateline></quote>`,
    ],
    ['that a note speaks of', `<head>A<note>Sent ${day('1955')}</note></head>`],
    ['that its text speaks of', `<head>A</head><p>On ${day('1955')} we met.</p>`],
    ['of the word undated', '<head>A</head><dateline><date>undated</date></dateline>'],
  ])('is not that %s', async (_, inside) => expect(await dates(inside)).toEqual([]));

  it('is kept as printed where its attribute is no day', async () => {
    expect(await dates(`<head>A</head><dateline>\n${day('1955-02-30', 'February 30')}</dateline>`)).toEqual([
      'February 30 | null | uncertain null text',
      '/archive/vol1.xml, line 1: the date “February 30” was not understood; it is kept as printed.',
    ]);
  });
});
