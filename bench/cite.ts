import type { ArchivalRecord } from '#contract/entities.ts';
import { bareRecord } from '#core/bare-record.ts';
import { formatCitation } from '#core/cite/format-citation.ts';
import { formatBibliography, formatNotes } from '#core/cite/format-list.ts';
import { sampleCollection } from '#core/pack/sample-records.ts';
import { type Figure, table } from './report.ts';

const records = 5_000;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** How long 5,000 citations take: as notes of one text, and as one bibliography. Issue 8 allows ten seconds. */
export function measureCite(): string {
  const cited = Array.from({ length: records }, (_, at) => ({
    record: recordOf(at),
    collection: sampleCollection,
  }));
  const figures = ['chicago-notes-bibliography', 'mla-9', 'apa-7'].flatMap((style) => {
    for (const { record, collection } of cited.slice(0, 50)) formatCitation(record, collection, style);
    return [
      measured(`${style}: notes`, () => formatNotes(cited, style)),
      measured(`${style}: bibliography`, () => formatBibliography(cited, style, { apart: true })),
    ];
  });
  return `${records.toLocaleString('en')} records.\n\n${table(figures)}`;
}

/** The processor's time beside the clock's: it is what another machine would need that does nothing else. */
function measured(what: string, run: () => unknown): Figure {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { what, value: seconds(wall), against: `${seconds((user + system) / 1000)} of a processor` };
}

const surnames = [
  'Puzanov',
  'Ivanov',
  'Samsonov',
  'Pelishenko',
  'Fadeev',
  'Gromyko',
  'Zimyanin',
  'Fedorenko',
];

function recordOf(at: number): ArchivalRecord {
  const [year, month, day] = [1945 + (at % 30), 1 + (at % 12), 1 + (at % 28)].map((part) =>
    String(part).padStart(2, '0'),
  );
  const date = `${year}-${month}-${day}`;
  const family = `${surnames[at % surnames.length]}${at % 97}`;
  const record = bareRecord({
    id: `record-${at}`,
    title: `From the Journal of A. M. ${family}, ‘Record of a Conversation’ No. ${at}`,
    dates: [
      {
        text: date,
        edtf: date,
        earliest: date,
        latest: date,
        certainty: 'exact',
        kind: null,
        source: 'label',
      },
    ],
    agents: [
      {
        name: `A. M. ${family}`,
        role: 'diarist',
        kind: 'person',
        parts: { family, given: 'A. M.', familyFirst: false },
      },
    ],
    translator: 'Gary Goldberg',
    urls: [`https://example.org/${at}`],
  });
  return { ...record, versions: [] };
}
