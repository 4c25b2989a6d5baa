import type { Probe, ReachWord } from './attempt.ts';
import { machineProbes } from './machine-probes.ts';
import { networkProbes, peerProbe } from './network-probes.ts';

export interface ProbeGroup {
  readonly title: ReachWord;
  /** Where its probes go to; a number is put behind it, so that each is known by its address. */
  readonly to: string;
  readonly probes: readonly Probe[];
}

const byName = (...names: readonly ReachWord[]) => networkProbes.filter(({ name }) => names.includes(name));
/** What can ask for an address of any kind. */
const few = byName('fetch', 'image', 'frame', 'object', 'leaving');

export const probeGroups: readonly ProbeGroup[] = [
  {
    title: 'network',
    // A name that is kept for examples (RFC 2606): were it reached, nobody would be bothered.
    to: 'https://example.org/carrel-probe-',
    probes: [...networkProbes, peerProbe],
  },
  {
    title: 'namelessAddress',
    // TEST-NET-2 (RFC 5737), which is nobody's.
    to: 'http://198.51.100.1/carrel-probe-',
    probes: byName('fetchBlind', 'image', 'beacon', 'frame'),
  },
  {
    title: 'otherPrograms',
    to: 'http://127.0.0.1:9/carrel-probe-',
    probes: byName('fetchBlind', 'image', 'webSocket', 'frame'),
  },
  { title: 'machineFiles', to: 'file:///etc/passwd?probe-', probes: few },
  { title: 'browserPages', to: 'chrome://settings/?', probes: few },
  { title: 'machine', to: '', probes: machineProbes },
];

/** The same ways, to what is the window's own: these must be answered, or the others would prove nothing. */
export const ownProbes: readonly Probe[] = byName('fetch', 'image', 'xmlHttpRequest');
