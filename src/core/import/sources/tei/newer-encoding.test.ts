import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, readFiles } from './test-volume.ts';

const sample = join(import.meta.dirname, '../../../../../../shared/data/frus-newer-encoding-sample.xml');

it.skipIf(!existsSync(sample))(
  'reads the newer encoding of a real series (needs ../shared beside the checkout)',
  async () => {
    const { records, warnings, skipped } = await readFiles(fileOf(readFileSync(sample), 'sample.xml'));
    const volume = 'Foreign Relations of the United States, 1955–1957, China, Volume II';
    const china = { title: 'China', record: 'sample/comp1' };
    const shown = records.map(({ record: { id, title, dates, agents, partOf, number, places } }) => ({
      id,
      title,
      dates: dates.map(({ text, edtf }) => [text, edtf]),
      people: agents.map(({ name, role }) => `${name}, ${role}`),
      partOf,
      number,
      places,
    }));
    expect(shown).toEqual([
      {
        id: 'sample/d14',
        title:
          '14. Telegram From the Representative at the United Nations (Lodge) to the Department of State',
        dates: [['January 17, 1955—6 p.m', '1955-01-17']],
        people: [
          'Lodge, sender',
          'Department of State, recipient',
          'Hammarskjold, mentioned',
          'Chou En-lai, mentioned',
          // The note spells him with his umlaut, and the sample has no list to say that it is he.
          'Hammarskjöld, mentioned',
        ],
        partOf: [{ title: volume, record: 'sample' }, china],
        number: '14',
        places: ['New York'],
      },
      {
        id: 'sample/d15',
        title:
          '15. Memorandum of a Telephone Conversation Between the President and the Secretary of State, Washington, January 18, 1955, 10:06 a.m.',
        dates: [['January 18, 1955, 10:06 a.m', '1955-01-18']],
        people: [
          'President, interlocutor',
          'Secretary of State, interlocutor',
          'Dulles, mentioned',
          'Jim Hagerty, mentioned',
        ],
        partOf: [{ title: volume, record: 'sample' }, china],
        number: '15',
        places: ['Washington'],
      },
      {
        id: 'sample/comp1',
        title: 'China',
        dates: [],
        people: [],
        partOf: [{ title: volume, record: 'sample' }],
        number: null,
        places: [],
      },
      { id: 'sample', title: volume, dates: [], people: [], partOf: [], number: null, places: [] },
    ]);
    expect([warnings.length, skipped]).toEqual([1, []]);
  },
);
