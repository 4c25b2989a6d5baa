import { useQuery } from '@tanstack/react-query';
import type { CarrelLink } from '#contract/carrel-link.ts';
import { noteLinks as words } from '#words/en/note-links.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { recordQuery } from '../../state/use-record.ts';

const t = wordsOf('noteLinks', words);

/** What a link leads to, where its own words do not say it: the record's title. */
export function LinkedName({ link }: { readonly link: CarrelLink }) {
  const { data } = useQuery(recordQuery(useApi(), link.ref));
  const title = data?.record.title ?? link.ref.record;
  return link.mark === null && link.passage === null ? title : t('passageIn', { title });
}
