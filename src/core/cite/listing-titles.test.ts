import { describe, expect, it } from 'vitest';
import { formatCitation } from './format-citation.ts';
import { a, aBody, aCollection, aDate, aRecord } from './test-records.ts';

/** Each kind of title that a digital archive's listing prints, cited whole: note, short note, bibliography. */

const puzanov = (role: 'diarist' | 'author') => ({ ...a(role, 'Puzanov', 'A.M.'), name: 'A.M. Puzanov' });

const kinds = [
  {
    kind: 'author, office and quoted title',
    record: aRecord({
      title:
        "Y.D. Fadeev, First Secretary of the Soviet Embassy in North Korea, 'Korean-Chinese Relations in the Second Half of 1968 (Memo)'",
      genre: 'memorandum',
      agents: [{ ...a('author', 'Fadeev', 'Y.D.'), name: 'Y.D. Fadeev' }],
      dates: [
        aDate('January 7, 1969', '1969-01-07'),
        aDate('Second Half of 1968', '1968-07/1968-12', { kind: 'event', source: 'title' }),
      ],
    }),
    cited: [
      'Y. D. Fadeev, First Secretary of the Soviet Embassy in North Korea, “Korean-Chinese Relations in the Second Half of 1968 (Memo),” January 7, 1969, Wilson Center Digital Archive.',
      'Fadeev, “Korean-Chinese Relations.”',
      'Fadeev, Y. D., First Secretary of the Soviet Embassy in North Korea. “Korean-Chinese Relations in the Second Half of 1968 (Memo).” January 7, 1969. Wilson Center Digital Archive.',
    ],
  },
  {
    kind: 'two authors and quoted title',
    record: aRecord({
      title: "A. Putintsev and V. Gorovoy, 'Key Aspects of Korean-Chinese relations in 1972'",
      genre: 'letter',
      agents: [
        a('author', 'Putintsev', 'A.'),
        a('author', 'Gorovoy', 'V.'),
        aBody('sender', 'Soviet Embassy in Pyongyang'),
      ],
      dates: [aDate('December 8, 1972', '1972-12-08')],
    }),
    cited: [
      'A. Putintsev and V. Gorovoy, “Key Aspects of Korean-Chinese relations in 1972,” December 8, 1972, Wilson Center Digital Archive.',
      'Putintsev and Gorovoy, “Key Aspects.”',
      'Putintsev, A., and V. Gorovoy. “Key Aspects of Korean-Chinese relations in 1972.” December 8, 1972. Wilson Center Digital Archive.',
    ],
  },
  {
    kind: 'telegram from sender to recipient',
    record: aRecord({
      title: 'Telegram from Ponomarev to the CPSU Central Committee',
      genre: 'telegram',
      agents: [a('sender', 'Ponomarev'), aBody('recipient', 'CPSU Central Committee')],
      dates: [aDate('September 26, 1956', '1956-09-26')],
    }),
    cited: [
      'Ponomarev to the CPSU Central Committee, telegram, September 26, 1956, Wilson Center Digital Archive.',
      'Ponomarev to the CPSU Central Committee, September 26, 1956.',
      'Ponomarev. Telegram to the CPSU Central Committee, September 26, 1956. Wilson Center Digital Archive.',
    ],
  },
  ...[
    ['13 August 1960', 'August 13, 1960', '1960-08-13', 'to'],
    ['31 July 1960', 'July 31, 1960', '1960-07-31', 'to'],
    ['15 June 1960', 'June 15, 1960', '1960-06-15', 'in'],
  ].map(([inTitle = '', label = '', edtf = '', at]) => ({
    kind: `journal for ${inTitle}`,
    record: aRecord({
      title: `Journal of Soviet Ambassador ${at} the DPRK A.M. Puzanov for ${inTitle}`,
      genre: 'journal',
      agents: [puzanov('diarist')],
      dates: [aDate(label, edtf)],
    }),
    cited: [
      `A. M. Puzanov, “Journal of Soviet Ambassador ${at} the DPRK A.M. Puzanov for ${inTitle},” ${label}, Wilson Center Digital Archive.`,
      `Puzanov, “Journal,” ${label}.`,
      `Puzanov, A. M. “Journal of Soviet Ambassador ${at} the DPRK A.M. Puzanov for ${inTitle}.” ${label}. Wilson Center Digital Archive.`,
    ],
  })),
  {
    kind: 'title with an article and no author',
    record: aRecord({
      title: 'The Economic and Political Situation of the DPRK',
      genre: 'memorandum',
      dates: [aDate('June 12, 1960', '1960-06-12')],
    }),
    cited: [
      '“The Economic and Political Situation of the DPRK,” June 12, 1960, Wilson Center Digital Archive.',
      '“Economic and Political Situation.”',
      '“The Economic and Political Situation of the DPRK.” June 12, 1960. Wilson Center Digital Archive.',
    ],
  },
  {
    kind: 'title of a whole sentence',
    record: aRecord({
      title:
        'The Nature of Our Revolution at the Current Stage and the Primary Tasks of Our Party in the Cause of Socialist Development in North Korea',
      dates: [aDate('April 6, 1955', '1955-04-06')],
      places: ['North Korea'],
    }),
    cited: [
      '“The Nature of Our Revolution at the Current Stage and the Primary Tasks of Our Party in the Cause of Socialist Development in North Korea,” April 6, 1955, Wilson Center Digital Archive.',
      '“Nature of Our Revolution.”',
      '“The Nature of Our Revolution at the Current Stage and the Primary Tasks of Our Party in the Cause of Socialist Development in North Korea.” April 6, 1955. Wilson Center Digital Archive.',
    ],
  },
  {
    kind: 'undated',
    record: aRecord({
      title: 'The Main Issues for the Conversation with the Korean Comrades',
      genre: 'memorandum',
    }),
    cited: [
      '“The Main Issues for the Conversation with the Korean Comrades,” n.d., Wilson Center Digital Archive.',
      '“Main Issues.”',
      '“The Main Issues for the Conversation with the Korean Comrades.” n.d. Wilson Center Digital Archive.',
    ],
  },
  {
    kind: 'extract from a journal with a record of conversation',
    record: aRecord({
      title: 'From the Journal of A. M. Puzanov, Record of a Conversation with Kim Il Sung',
      genre: 'record of conversation',
      agents: [a('diarist', 'Puzanov', 'A. M.'), a('interlocutor', 'Kim', 'Il Sung', 'family-first')],
      dates: [aDate('November 13, 1957', '1957-11-13')],
    }),
    cited: [
      'A. M. Puzanov, “From the Journal of A. M. Puzanov, Record of a Conversation with Kim Il Sung,” November 13, 1957, Wilson Center Digital Archive.',
      'Puzanov, “From the Journal,” November 13, 1957.',
      'Puzanov, A. M. “From the Journal of A. M. Puzanov, Record of a Conversation with Kim Il Sung.” November 13, 1957. Wilson Center Digital Archive.',
    ],
  },
];

describe('Chicago notes for the titles of a listing', () => {
  it.each(kinds)('cites a $kind', ({ record, cited }) => {
    const { note, short, bibliography } = formatCitation(record, aCollection());
    expect([note.text, short.text, bibliography.text]).toEqual(cited);
  });
});
