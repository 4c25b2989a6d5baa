import { expect, it } from 'vitest';
import { provenanceOf } from './provenance.ts';

it.each([
  [
    'Source: Department of State, Central Files, 310.2/11–1055. Secret; Priority.',
    'Department of State',
    'Central Files, 310.2/11–1055',
  ],
  [
    'Source: National Archives, RG 59, Central Files 1967–69, POL 17 THAI–US. Confidential.',
    'National Archives',
    'RG 59, Central Files 1967–69, POL 17 THAI–US',
  ],
  [
    'Source: Central Intelligence Agency, Job 79-01025A, Box 142, Folder 3. Routine; RYBAT.',
    'Central Intelligence Agency',
    'Job 79-01025A, Box 142, Folder 3',
  ],
  [
    'Source: Department of State, FE–VN Files: Lot 66 D 193, MAAG–TERM 1957 Confidential. Drafted by Jones.',
    'Department of State',
    'FE–VN Files, Lot 66 D 193, MAAG–TERM 1957 Confidential',
  ],
  [
    'Source: National Archives, Nixon Presidential Materials, Dept of Defense, Vol. XII. Top Secret.',
    'National Archives',
    'Nixon Presidential Materials, Dept of Defense, Vol. XII',
  ],
  [
    'Source; Department of State, Central Files, POL CHICOM-US. Confidential.',
    'Department of State',
    'Central Files, POL CHICOM-US',
  ],
  [
    'Eisenhower Library, Eisenhower papers, Whitman file',
    'Eisenhower Library',
    'Eisenhower papers, Whitman file',
  ],
  ['851G.01/5–2349: Telegram', null, '851G.01/5–2349'],
  ['501.BC Indonesia/3–849: Telegram', null, '501.BC Indonesia/3–849'],
  [
    'PPS files, lot 64 D 563, “Natl Sec (civil defense)”',
    null,
    'PPS files, lot 64 D 563, “Natl Sec (civil defense)”',
  ],
  ['Source: Department of State Bulletin, March 4, 1957, pp. 3–5.', null, null],
  ['Source: Ibid., Box 3. Secret.', null, null],
  ['Source: Private collection of the editor', null, null],
])('%s', (text, repository, shelfmark) =>
  expect(provenanceOf(text)).toEqual({ text, repository, place: null, shelfmark }),
);

it('no note says nothing', () => expect(provenanceOf('')).toBeNull());
