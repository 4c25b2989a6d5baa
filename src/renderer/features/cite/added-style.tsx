import { useState } from 'react';
import type { Style } from '#contract/styles.ts';
import { cite as words } from '#words/en/cite.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { describeError } from '../../text/describe-error.ts';
import { ChooseStyleFile } from './choose-style-file.tsx';

const c = wordsOf('common', common);
const t = wordsOf('cite', words);

/** Adds a style from a file, and takes an added one away; what was done can be undone. */
export function AddedStyle({
  style,
  onChoose,
}: {
  readonly style: Style | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { styles } = useApi();
  const [isChoosing, setChoosing] = useState(false);
  const [said, setSaid] = useState<{ readonly sentence: string; readonly canUndo?: boolean } | null>(null);
  const attempt = async (work: () => Promise<typeof said>) => {
    try {
      setSaid(await work());
    } catch (error) {
      setSaid({ sentence: describeError(error).sentence });
    }
  };
  const remove = ({ id, title }: Style) =>
    attempt(async () => {
      await styles.remove({ id });
      onChoose('chicago-notes-bibliography');
      return { sentence: t('styleTaken', { title }), canUndo: true };
    });
  const undo = () =>
    attempt(async () => {
      const { id } = await styles.putBack({});
      onChoose(id);
      return null;
    });
  return (
    <div className="style-ways">
      <button type="button" className="link" onClick={() => setChoosing(true)}>
        {t('addStyleDots')}
      </button>
      {style?.origin === 'added' && (
        <button type="button" className="link" onClick={() => void remove(style)}>
          {t('takeStyleAway')}
        </button>
      )}
      <span role="status">
        {said?.sentence}{' '}
        {said?.canUndo && (
          <button type="button" className="link" onClick={() => void undo()}>
            {c('undo')}
          </button>
        )}
      </span>
      {isChoosing && (
        <ChooseStyleFile
          onClose={(added) => {
            setChoosing(false);
            if (!added) return;
            onChoose(added.id);
            setSaid({ sentence: t('styleAdded', { title: added.title }) });
          }}
        />
      )}
    </div>
  );
}
