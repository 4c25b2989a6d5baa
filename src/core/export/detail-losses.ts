import type { ReferenceFormat } from '#contract/citing-terms.ts';
import type { RecordDate } from '#contract/entities.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { edtfForBiblatex } from './biblatex.ts';
import { formatNames } from './formats.ts';
import type { Reference } from './reference.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/** What a format cannot say of a field that it has. */
interface Detail {
  readonly said: `detail.${string}` & keyof typeof hostHandOver;
  readonly isIn: (reference: Reference) => boolean;
}

const dated =
  (test: (date: RecordDate) => boolean) =>
  ({ fields }: Reference): boolean => {
    const date = fields.get('date');
    return date?.type === 'date' && test(date.date);
  };
const inferred = dated(({ certainty }) => certainty === 'inferred');
const isNoDay = ({ edtf, certainty }: RecordDate): boolean =>
  certainty !== 'exact' || edtf === null || edtf.includes('/');
const hasDay = ({ edtf }: RecordDate): boolean => /^\d{4}-\d\d-\d\d/.test(edtf ?? '');

const subjectWith =
  (sign: string) =>
  ({ fields }: Reference): boolean => {
    const subjects = fields.get('subjects');
    return subjects?.type === 'list' && subjects.items.some((item) => item.includes(sign));
  };
const partedSubject: Detail = {
  said: 'detail.commaSubject',
  isIn: subjectWith(','),
};

const details: Readonly<Record<ReferenceFormat, readonly Detail[]>> = {
  'csl-json': [
    {
      said: 'detail.unsureDate',
      isIn: dated(
        ({ certainty, edtf }) => edtf !== null && (certainty === 'inferred' || certainty === 'uncertain'),
      ),
    },
    partedSubject,
  ],
  ris: [
    {
      said: 'detail.noDay',
      isIn: dated(isNoDay),
    },
  ],
  biblatex: [
    { said: 'detail.inferredDate', isIn: inferred },
    {
      said: 'detail.noDate',
      isIn: dated((date) => edtfForBiblatex(date) === null),
    },
  ],
  bibtex: [
    {
      said: 'detail.day',
      isIn: dated((date) => hasDay(date) || isNoDay(date)),
    },
    partedSubject,
  ],
  'endnote-xml': [],
  'zotero-rdf': [{ said: 'detail.inferredDate', isIn: inferred }],
  tei: [],
};

/** One sentence for each detail of a field that the format has, but cannot say whole. */
export const detailLosses = (references: readonly Reference[], format: ReferenceFormat): readonly string[] =>
  details[format].flatMap(({ said, isIn }) =>
    references.some(isIn) ? [t(said, { format: formatNames[format] })] : [],
  );
