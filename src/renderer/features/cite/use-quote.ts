import type { TextPoint } from '#contract/anchors.ts';
import type { RecordRef } from '#contract/entities.ts';
import { cite as words } from '#words/en/cite.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { citingArg } from '../../state/citing-state.ts';
import { useRoom } from '../../state/use-room.tsx';
import { describeError } from '../../text/describe-error.ts';
import { copyRich } from './copy-rich.ts';

const t = wordsOf('cite', words);

interface Passage {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

interface Quoting {
  readonly record: RecordRef;
  readonly version: string | null;
  /** What is selected; null where nothing is. */
  readonly passage: () => Passage | null;
  /** Tells what came of it. */
  readonly say: (sentence: string) => void;
  /** False while another text beside it has the keys. */
  readonly isActive?: boolean;
}

/** Copies what is selected with its citation: plain and rich by `q`, as Markdown by `Q`. Answers the first. */
export function useQuote({ record, version, passage, say, isActive }: Quoting): () => void {
  const { citations } = useApi();
  const { citing } = useRoom().state;

  async function quote(as: 'rich' | 'markdown'): Promise<void> {
    const selected = passage();
    if (selected === null || version === null) {
      say(t('selectFirst'));
      return;
    }
    const { start, end } = selected;
    try {
      const quoted = await citations.quote({ ref: record, version, start, end, ...citingArg(citing) });
      const taken = as === 'rich' ? quoted : { text: quoted.markdown };
      const done = copyRich(taken);
      say(done ? t('passageCopied') : t('passageRefused'));
    } catch (error) {
      say(describeError(error).sentence);
    }
  }

  useKeyCommand('quote', () => void quote('rich'), isActive);
  useKeyCommand('quoteMarkdown', () => void quote('markdown'), isActive);
  return () => void quote('rich');
}
