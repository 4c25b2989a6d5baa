import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ArchivalRecord, genres } from '#contract/entities.ts';
import { fuzzRuns } from '../import/test-fuzz.ts';
import { formatCitation } from './format-citation.ts';
import { styles } from './styles.ts';
import { aCollection, aDate, aRecord } from './test-records.ts';

/** Every character that some part of the way reads as its own. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'<>&%{}$\\"\'“”‘’«»„ʼʻ.,;:!?()[]-–—/|^_~*=#@ \n\t\0²™ª김李ŏЖ\u200F\u202E\u{100027}\u{1F600}',
    ),
    fc.constantFrom('a', 'S', "s'", ' the ', '<i>', '</span>', '%%STRING%%', '$&', '{:note: x}', 'St. '),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
  maxLength: 40,
});

/** Words as catalogues have them: with stops and marks, but each pair in order. */
const words = fc
  .array(
    fc.constantFrom(
      'Report',
      'of',
      'the',
      'Workers’',
      "Ch'oe",
      '“Juche”',
      '(Memo)',
      'Kim',
      'plenum',
      'in 1956',
    ),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .chain((list) => fc.constantFrom('', '.', ',', ':', '?').map((stop) => list.join(' ') + stop));

const recordOf = (text: fc.Arbitrary<string>): fc.Arbitrary<ArchivalRecord> =>
  fc
    .record({
      title: text,
      titleSupplied: fc.boolean(),
      genre: fc.option(fc.constantFrom(...genres)),
      agents: fc.array(
        fc.record({
          name: text,
          role: fc.constantFrom('author', 'sender', 'recipient', 'diarist', 'interlocutor'),
          kind: fc.constantFrom('person', 'corporate'),
          parts: fc.option(fc.record({ family: text, given: text, familyFirst: fc.boolean() })),
        }),
        { maxLength: 4 },
      ),
      dates: fc.array(
        fc
          .tuple(
            text,
            fc.option(fc.constantFrom('1956', '1956-09', '1956-09-19/1956-09-23', '1956~', '../1956')),
          )
          .map(([label, edtf]) => aDate(label, edtf)),
        { maxLength: 2 },
      ),
      translator: fc.option(text),
      partOf: fc.array(
        fc.record({
          title: fc.oneof(text, fc.constant('A Series, Volume II, Coal')),
          record: fc.option(fc.constant('v')),
        }),
        { maxLength: 2 },
      ),
      number: fc.option(text),
      level: fc.constantFrom(null, null, 'item'),
      places: fc.array(text, { maxLength: 2 }),
      urls: fc.constantFrom<string[]>([], ['https://example.org/1']),
      provenance: fc.option(
        fc.record({ text, repository: fc.option(text), place: fc.option(text), shelfmark: fc.option(text) }),
      ),
    })
    .map((over) => aRecord(over));

const forms = (record: ArchivalRecord, host: string | null, style?: string) => {
  const { note, short, bibliography } = formatCitation(record, aCollection({ host }), style);
  return [note, short, bibliography];
};

/** Every style of ours has its turn. */
const anyStyle = fc.constantFrom(...styles.map(({ id }) => id));

it('formats any record, with no markup but its own', () => {
  fc.assert(
    fc.property(recordOf(hostile), fc.option(hostile), anyStyle, (record, host, style) => {
      for (const { text, html } of forms(record, host, style)) {
        expect(html.replaceAll(/<\/?i>/g, '')).not.toMatch(/[<>"'\0]/);
        expect(html.replaceAll(/<\/?i>/g, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        expect(text).not.toMatch(/undefined|\[object|[\u{100000}-\u{10FFFF}\p{Cc}]/u);
      }
    }),
    { numRuns: fuzzRuns(300) },
  );
});

it('never doubles punctuation, leaves brackets empty or says undefined', () => {
  fc.assert(
    fc.property(
      recordOf(words),
      fc.constantFrom(null, 'Digital Archive', 'Archive, Inc.'),
      (record, host) => {
        // A given name behind its family name may be an initial: “Kim I.,”.
        const initials = record.agents.flatMap(({ parts }) =>
          parts?.given.endsWith('.') ? [parts.given] : [],
        );
        for (const { text: whole } of forms(record, host)) {
          const text = initials.reduce((left, given) => left.replaceAll(`${given},`, 'x,'), whole);
          expect(text.replaceAll(/Inc\.|n\.d\.|et al\./g, 'x')).not.toMatch(
            /undefined|null|NaN|,\s*,|\.\.|\.,|,\.|;;|::|\(\s*\)|\[\s*\]|“”|‘’|\s[,.;:]|\s\s|^\s|\s$/,
          );
        }
      },
    ),
    { numRuns: fuzzRuns(300) },
  );
});
