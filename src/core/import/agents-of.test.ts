import { describe, expect, it } from 'vitest';
import { agentsOf } from './agents-of.ts';

/** `role: name`, a body in square brackets. */
const read = (title: string, abstract: string | null = null) =>
  agentsOf(title, abstract).map(({ name, role, kind }) =>
    kind === 'corporate' ? `${role}: [${name}]` : `${role}: ${name}`,
  );

describe('a title names', () => {
  it.each([
    [
      'sender and recipient',
      'Telegram from Ponomarev to the CPSU Central Committee',
      ['sender: Ponomarev', 'recipient: [CPSU Central Committee]'],
    ],
    ['both in short', 'Letter, Ivanov to Pak Chang-ok', ['sender: Ivanov', 'recipient: Pak Chang-ok']],
    ['a sender only', 'Letter from Kim Il Sung', ['sender: Kim Il Sung']],
    ['a recipient only', 'Ciphered Telegram No. 12 to Comrade A. I. Ivanov', ['recipient: A. I. Ivanov']],
    [
      'two recipients',
      'Letter from N. S. Khrushchev to Mao Zedong and Zhou Enlai',
      ['sender: N. S. Khrushchev', 'recipient: Mao Zedong', 'recipient: Zhou Enlai'],
    ],
    [
      'an office that is held to a place',
      'Telegram from the Soviet Ambassador to the DPRK to the Ministry of Foreign Affairs',
      ['recipient: [Ministry of Foreign Affairs]'],
    ],
    [
      'its holder',
      'Telegram from Soviet Ambassador to the DPRK V. I. Ivanov to Gromyko',
      ['sender: V. I. Ivanov', 'recipient: Gromyko'],
    ],
    [
      'embassies',
      'Cable from the Chinese Embassy in Pyongyang to the Ministry of Foreign Affairs, “On Coal”',
      ['sender: [Chinese Embassy in Pyongyang]', 'recipient: [Ministry of Foreign Affairs]'],
    ],
    [
      'people behind a subject',
      'Letter from Deng Xiaoping to Peng Zhen on the Korean Question',
      ['sender: Deng Xiaoping', 'recipient: Peng Zhen'],
    ],
    [
      'an author before a quoted title',
      "Y.D. Fadeev, First Secretary, 'Relations (Memo)'",
      ['author: Y.D. Fadeev'],
    ],
    [
      'two authors',
      "A. Putintsev and V. Gorovoy, 'Key Aspects'",
      ['author: A. Putintsev', 'author: V. Gorovoy'],
    ],
    ['an author by his office', 'Ivan Petrov, Counsellor of the Embassy, “A Visit”', ['author: Ivan Petrov']],
    [
      'an embassy as author',
      'Soviet Embassy in Pyongyang, “The Harvest”',
      ['author: [Soviet Embassy in Pyongyang]'],
    ],
    ['an author behind "by"', 'Report on the Harvest by N. Torbenkov', ['author: N. Torbenkov']],
    [
      'who kept a journal',
      'Journal of Soviet Ambassador to the DPRK A.M. Puzanov for 13 August 1960',
      ['diarist: A.M. Puzanov'],
    ],
    [
      'the same with “in”',
      'Journal of Soviet Ambassador in the DPRK A.M. Puzanov',
      ['diarist: A.M. Puzanov'],
    ],
    ['a keeper with a plain name', 'Diary of Ambassador Ivan Petrov, 3 May 1957', ['diarist: Ivan Petrov']],
    [
      'keeper and the other speaker',
      'From the Journal of A. M. Puzanov, Record of a Conversation with Kim Il Sung',
      ['diarist: A. M. Puzanov', 'interlocutor: Kim Il Sung'],
    ],
    [
      'both speakers',
      'Record of Conversation between Mao Zedong and Comrade Pak Il-u, 3 May 1951',
      ['interlocutor: Mao Zedong', 'interlocutor: Pak Il-u'],
    ],
    [
      'a speaker by his office',
      'Memorandum of Conversation with the Chinese Ambassador to the DPRK Qiao Xiaoguang',
      ['interlocutor: Qiao Xiaoguang'],
    ],
  ])('%s', (_, title, expected) => expect(read(title)).toEqual(expected));
});

describe('an abstract names', () => {
  it.each([
    [
      'who spoke with whom',
      'Torbenkov and Pak Chang-ok discuss the harvest.',
      ['interlocutor: Torbenkov', 'interlocutor: Pak Chang-ok'],
    ],
    [
      'a conversation and its speakers',
      'In a talk with Ivanov, Nam Il complains of delays and tells of Kim Tu-bong’s journey to Sofia.',
      ['interlocutor: Ivanov', 'interlocutor: Nam Il', 'mentioned: Kim Tu-bong'],
    ],
    [
      'giver, receiver and a third',
      "Gromyko hands Pak Song-chol a list of Zhou Enlai's proposals.",
      ['mentioned: Gromyko', 'mentioned: Pak Song-chol', 'mentioned: Zhou Enlai'],
    ],
    ['a commentator', 'Biryukov comments on a draft of the plan.', ['mentioned: Biryukov']],
    [
      'one person once',
      'Peng Zhen informs the guests. Peng suggests another date.',
      ['mentioned: Peng Zhen'],
    ],
    [
      'a sending body',
      'A letter from the Polish Embassy in Hanoi describing the rice market.',
      ['sender: [Polish Embassy in Hanoi]'],
    ],
    ['people behind initials', 'The visit of N. T. Fedorenko is described.', ['mentioned: N. T. Fedorenko']],
  ])('%s', (_, abstract, expected) => expect(read('Untitled', abstract)).toEqual(expected));
});

it('knows the person of the title again in the abstract', () => {
  expect(
    read('Journal of Ambassador A.M. Puzanov', 'In a conversation with Puzanov, Nam Il asks for tractors.'),
  ).toEqual(['diarist: A.M. Puzanov', 'interlocutor: Nam Il']);
});

it('takes names apart and leaves bodies whole', () => {
  expect(agentsOf('Letter from Kim Il Sung to the CPSU Central Committee', null)).toEqual([
    {
      name: 'Kim Il Sung',
      role: 'sender',
      kind: 'person',
      parts: { family: 'Kim', given: 'Il Sung', familyFirst: true },
    },
    { name: 'CPSU Central Committee', role: 'recipient', kind: 'corporate', parts: null },
  ]);
});

describe('nobody is made up from', () => {
  it.each([
    ['places', 'Telegram from Pyongyang to Moscow', null],
    ['states', 'Letter from North Korea to the Soviet Union', null],
    ['offices without a holder', 'Letter from the Ambassador to the Premier', null],
    ['comrades', 'The Main Issues for the Conversation with the Korean Comrades', null],
    ['bodies at the head of a sentence', 'Untitled', 'Moscow informs Beijing. Politburo reports success.'],
    ['ideologies', 'Untitled', 'Marxism describes history. Maoism influences Juche thought.'],
    ['documents', 'Untitled', 'Document describes talks. Telegram reports a visit. Attachments explain it.'],
    ['nations', 'Untitled', 'Chinese says no. Koreans tell Soviets. North Korean gives thanks.'],
    [
      'places with a family name',
      'Untitled',
      'The Han River, Hong Kong, the Ma Bell system and Song Dynasty art.',
    ],
    [
      'treaties',
      'Untitled',
      'The Warsaw Pact and the August Incident are examined in the Long March context.',
    ],
    ['months and days', 'Untitled', 'May discusses spring. Monday and Tuesday talk.'],
    ['plain words before a quotation', "Untitled Note, 'On Coal'", null],
    ['a title that quotes', "'Letter from Kim to Pak' and Its Forgers", null],
    ['a journal of a body', 'Journal of the Soviet Embassy in Pyongyang', null],
    ['bodies without a name', 'Letter from the Embassy to the Committee', null],
    ['a front', 'Report from the Front', null],
    ['nothing', '', ''],
  ])('%s', (_, title, abstract) => expect(read(title, abstract)).toEqual([]));
});

it('reads long and hostile texts in short time', () => {
  const start = process.threadCpuUsage();
  for (const text of [
    'A. '.repeat(5000),
    'Kim Il '.repeat(5000),
    "X'".repeat(5000),
    `Letter from ${'to '.repeat(5000)}`,
  ]) {
    read(text, text);
  }
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(2000);
});
