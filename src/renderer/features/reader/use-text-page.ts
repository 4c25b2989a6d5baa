import type { CSSProperties, RefObject } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { type Find, useFind } from './find/use-find.ts';
import { type Footnotes, useFootnotes } from './footnotes/use-footnotes.ts';
import { type PageOutline, useOutline } from './outline/use-outline.ts';
import { useDrawnText } from './place/use-drawn-text.ts';
import { useReadingPlace } from './place/use-reading-place.ts';
import { pageStyle } from './settings/page-style.ts';
import { type PageSetting, usePageSettings } from './settings/use-page-settings.ts';

export interface TextPage {
  readonly setting: PageSetting;
  readonly outline: PageOutline;
  readonly find: Find;
  readonly footnotes: Footnotes;
  /** What the settings make of the page: properties of the element round it. */
  readonly set: {
    readonly 'data-face': string;
    readonly 'data-numbered': boolean;
    readonly 'data-print-marks': boolean;
    readonly style: CSSProperties;
  };
}

interface ReadVersion {
  readonly page: RefObject<HTMLElement | null>;
  readonly record: RecordRef;
  readonly version: string | null;
}

/** What a reader does with the text of a page: sets it, finds in it, goes about in it, prints it; and where they are in it. */
export function useTextPage({ page, record, version }: ReadVersion): TextPage {
  const text = useDrawnText(page);
  const setting = usePageSettings();
  useReadingPlace({ page, record, version, text });
  const outline = useOutline({ page, record, version, text });
  const find = useFind(page, text);
  const footnotes = useFootnotes(page, text);
  useKeyCommand('print', () => print());
  const { face, numbered, printMarks } = setting.settings;
  return {
    setting,
    outline,
    find,
    footnotes,
    set: {
      'data-face': face,
      'data-numbered': numbered,
      'data-print-marks': printMarks,
      style: pageStyle(setting.settings),
    },
  };
}
