import { useEffect, useState } from 'react';
import { reach as words } from '#words/en/reach.ts';
import { wordsOf } from '#words/words.ts';
import { attempt, type Outcome, type Probe, type ReachWord } from './attempt.ts';
import { ownProbes, probeGroups } from './probe-groups.ts';

export interface Row {
  readonly name: string;
  /** Null while it is tried. */
  readonly outcome: Outcome | null;
}
export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}
export interface Reach {
  readonly groups: readonly Group[];
  /** The same ways to the window's own files. */
  readonly own: Group;
  readonly done: boolean;
}

const t = wordsOf('reach', words);
const untried = (title: ReachWord, probes: readonly Probe[]): Group => ({
  title: t(title),
  rows: probes.map(({ name }) => ({ name: t(name), outcome: null })),
});
const untriedOwn = untried('ownFiles', ownProbes);

/** Tries every way, a group at a time, and tells how each went. Another `run` tries all anew. */
export function useReach(run: number): Reach {
  const [groups, setGroups] = useState<readonly Group[]>([]);
  const [own, setOwn] = useState<Group>(untriedOwn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is what begins anew.
  useEffect(() => {
    let isOver = false;
    const told = probeGroups.map(({ title, probes }) => untried(title, probes));
    setGroups([...told]);
    setOwn(untriedOwn);
    void (async () => {
      for (const [at, { title, to, probes }] of probeGroups.entries()) {
        if (isOver) return;
        told[at] = { title: t(title), rows: await tried(probes, (n) => `${to}${at}${n}`) };
        if (!isOver) setGroups([...told]);
      }
      const rows = await tried(ownProbes, () => new URL('icon.svg', document.baseURI).href);
      if (!isOver) setOwn({ ...untriedOwn, rows });
    })();
    return () => {
      isOver = true;
    };
  }, [run]);
  const done = [...groups, own].every(({ rows }) => rows.every(({ outcome }) => outcome !== null));
  return { groups, own, done: done && groups.length > 0 };
}

async function tried(probes: readonly Probe[], urlOf: (n: number) => string): Promise<Row[]> {
  // Outside of what is drawn, so that nothing of it is ever seen.
  const place = document.createElement('div');
  place.hidden = true;
  document.body.append(place);
  try {
    const outcomes = new Map<Probe, Outcome>();
    const tryOne = async (probe: Probe) => {
      outcomes.set(probe, await attempt(probe, urlOf(probes.indexOf(probe)), place));
    };
    await Promise.all(probes.filter(({ leaves }) => !leaves).map(tryOne));
    for (const probe of probes.filter(({ leaves }) => leaves)) await tryOne(probe);
    return probes.map((probe) => ({ name: t(probe.name), outcome: outcomes.get(probe) ?? null }));
  } finally {
    place.remove();
  }
}
