import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '#contract/api.ts';
import type { RecordRef, Version } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { type RoomState, versionKey } from '../../state/room-state.ts';
import { useRoom } from '../../state/use-room.tsx';
import { reasonsQuery } from '../catalogue/use-reasons.ts';
import type { Direction } from '../search/hits/step-hit.ts';
import { useHitWalk, useVersionStep } from '../search/hits/use-hit-walk.tsx';
import { foundVersions, nextFound, openedVersion } from './found-versions.ts';
import { shownVersion } from './name-versions.ts';

/** How a record was opened, which decides the version that is shown until the reader or a hit leads to another. */
interface Opening {
  readonly at: RecordRef;
  /** What was searched for then: who searches for something else meanwhile reads on in the same text. */
  readonly view: View;
  /** The way in which the reader came from hit to hit; null where the record was chosen. */
  readonly landing: Direction | null;
  /** What was shown before the open record was opened again. */
  readonly before: string | null;
  readonly choices: RoomState['versions'];
  /** Where the reader or a hit has led since. */
  readonly led: string | null;
}

const isSought = ({ query }: View): boolean => query.trim() !== '';

/** The version of a record that is shown: null where it has none, undefined while it is not known yet. */
export function useShownVersion(
  at: RecordRef,
  versions: readonly Version[] | undefined,
): string | null | undefined {
  const api = useApi();
  const queries = useQueryClient();
  const walk = useHitWalk();
  const { view, versions: choices } = useRoom().state;
  const chosen = choices[versionKey(at)];
  const openingNow = (before: string | null): Opening => ({
    at,
    view,
    landing: walk.landing(),
    before,
    choices,
    led: null,
  });
  const [opening, setOpening] = useState(() => openingNow(null));
  const isMany = versions !== undefined && versions.length > 1;
  const { data, isLoading } = useQuery({
    ...reasonsQuery(api, opening.view, [at]),
    enabled: isMany && isSought(opening.view),
  });

  const shown = (): string | null | undefined => {
    if (!versions) return undefined;
    if (opening.led === null && isLoading) return opening.before ?? undefined;
    const opened = openedVersion(foundVersions(data?.[0]), chosen, opening.landing);
    return shownVersion(versions, opening.led ?? opened)?.id ?? null;
  };
  const version = shown();

  if (opening.at !== at) setOpening(openingNow(version ?? null));
  else if (opening.choices !== choices) setOpening({ ...opening, choices, led: chosen ?? opening.led });

  useVersionStep(async (direction) => {
    if (!isMany || !isSought(view)) return false;
    // Where it cannot be told there is the way to the next record.
    const because = await queries.ensureQueryData(reasonsQuery(api, view, [at])).catch(() => []);
    const to = nextFound(foundVersions(because[0]), version ?? null, direction);
    if (to !== null) setOpening((now) => ({ ...now, led: to }));
    return to !== null;
  });
  return version;
}
