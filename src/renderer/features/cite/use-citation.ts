import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Quoted } from '#contract/citations.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { Locator } from '#contract/styles.ts';
import { cite as words } from '#words/en/cite.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { citationQuery } from './citation-query.ts';
import { copyRich } from './copy-rich.ts';

const t = wordsOf('cite', words);

export const forms = ['note', 'short', 'bibliography'] as const;
export type Form = (typeof forms)[number];

export const formNames: Readonly<Record<Form, string>> = {
  note: t('note'),
  short: t('shortNote'),
  bibliography: t('bibliography'),
};

/** In a style that cites in the text there are no notes. */
export const inTextNames: Readonly<Record<Form, string>> = {
  note: t('inText'),
  short: t('inTextLater'),
  bibliography: t('listOfWorks'),
};

/** Rich has plain text beside it, for programs that take no other. */
export type CopiedAs = 'rich' | 'markdown';
export interface Copied {
  readonly form: Form;
  readonly as: CopiedAs;
  readonly done: boolean;
  /** When, on the clock of the page. */
  readonly at: number;
}

/** The citation of the version that is read, as the reader cites, and what was last copied of it. */
export function useCitation(ref: RecordRef, version: string | null) {
  const api = useApi();
  const { citing } = useRoom().state;
  const [locator, setLocator] = useState<Locator | null>(null);
  const { data, error, isPlaceholderData } = useQuery({
    ...citationQuery(api, ref, citing, { version, locator }),
    placeholderData: keepPreviousData,
  });
  const [copied, setCopied] = useState<Copied | null>(null);
  const cited = (form: Form): Quoted | undefined => data?.[form];

  // A reader's key can be faster than the citation that is asked for; it is copied as soon as it is there.
  const [wanted, setWanted] = useState<{ readonly form: Form; readonly as: CopiedAs } | null>(null);
  useEffect(() => {
    if (!wanted || !data || isPlaceholderData) return;
    setWanted(null);
    const { text, html, markdown } = data[wanted.form];
    const done = copyRich(wanted.as === 'rich' ? { text, html } : { text: markdown });
    setCopied({ ...wanted, done, at: performance.now() });
  }, [wanted, data, isPlaceholderData]);

  return {
    cited,
    error,
    copied,
    locator,
    setLocator,
    copy: (form: Form, as: CopiedAs = 'rich') => setWanted({ form, as }),
  };
}

/** What is said of a copy. */
export function copiedSentence(copied: Copied | null): string {
  if (!copied) return '';
  if (!copied.done) return t('refused');
  return t(copied.as === 'markdown' ? 'copiedFormMarkdown' : 'copiedForm', { form: copied.form });
}
