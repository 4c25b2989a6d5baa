import { FileOutput, PanelLeft } from 'lucide-react';
import type { View } from '#contract/api.ts';
import { catalogue as words } from '#words/en/catalogue.ts';
import { wordsOf } from '#words/words.ts';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { NarrowButtons } from '../narrow/narrow-buttons.tsx';
import { ExactSwitch } from '../search/interpretation/exact-switch.tsx';
import { WhoseChoice } from '../search/interpretation/whose-choice.tsx';
import { useTakeAway } from '../take-away/take-away-provider.tsx';
import { countSentence } from './count-sentence.ts';
import type { CatalogueData } from './use-catalogue.ts';

const t = wordsOf('catalogue', words);

const sortNames: Readonly<Record<View['sort'], string>> = {
  date: t('byDate'),
  title: t('byTitle'),
  listed: t('asListed'),
  relevance: t('byRelevance'),
};

/** How many records are shown of how many, and in which order. */
export function CatalogueHead({ data }: { readonly data: CatalogueData | null }) {
  const { state, dispatch } = useRoom();
  const goTo = useGoTo();
  const takeAway = useTakeAway();
  return (
    <div className="catalogue-head">
      <span className="back">
        <ActionButton icon={PanelLeft} label={t('collections')} onPress={() => goTo('rail')} />
      </span>
      <p role="status" data-stale={data?.stale}>
        {data ? countSentence(data) : ''}
      </p>
      <label title={t('changeOrder')}>
        <span className="visually-hidden">{t('order')}</span>
        <select
          value={state.view.sort}
          aria-keyshortcuts="s"
          onChange={(event) =>
            dispatch({ type: 'view', change: { sort: event.target.value as View['sort'] } })
          }
        >
          {Object.entries(sortNames).map(([sort, name]) => (
            <option key={sort} value={sort}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="clear"
        aria-label={t('citeAndExport')}
        aria-keyshortcuts="E"
        title={t('citeAndExportKey')}
        onClick={() => takeAway('export')}
      >
        <FileOutput aria-hidden size={16} strokeWidth={1.75} />
      </button>
      <div className="catalogue-ways">
        <NarrowButtons />
        <ExactSwitch />
        <WhoseChoice />
      </div>
    </div>
  );
}
