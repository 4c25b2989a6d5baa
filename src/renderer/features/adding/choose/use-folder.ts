import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Api } from '#contract/client.ts';
import { isAppError } from '#contract/errors.ts';
import type { FolderListing } from '#contract/files.ts';
import { useApi } from '../../../client.tsx';
import type { Chosen } from '../../../state/adding-state.ts';
import { crumbsOf } from './crumbs-of.ts';

const folderQuery = (api: Api, path: string | null) => ({
  queryKey: ['folder', path] as const,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.files.list({ path }, { signal }),
  // Files come and go without a word; a folder is read anew whenever it is entered.
  staleTime: 0,
  gcTime: 0,
});

/** What a folder holds. While another one is read, the one before it stays. */
export function useFolder(path: string | null) {
  const api = useApi();
  return useQuery({ ...folderQuery(api, path), placeholderData: keepPreviousData });
}

export interface GoneTo {
  readonly listing: FolderListing;
  /** The file that the path names, where it names one. */
  readonly entry: Chosen | null;
}

/** Goes to a path that was typed: a folder, or a file in its folder. Throws what the host says of it. */
export function useGoToPath(): (path: string) => Promise<GoneTo> {
  const api = useApi();
  const queries = useQueryClient();
  const read = (path: string) => queries.fetchQuery(folderQuery(api, path));
  return async (path) => {
    try {
      return { listing: await read(path), entry: null };
    } catch (error) {
      const above = crumbsOf(path).at(-2);
      if (!isAppError(error) || !above) throw error;
      const listing = await read(above.path).catch(() => null);
      const entry = listing?.entries.find((each) => each.path === path);
      if (!listing || !entry) throw error;
      return { listing, entry };
    }
  };
}
