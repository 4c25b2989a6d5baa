import type { Probe } from './attempt.ts';
import { machineProbes } from './machine-probes.ts';
import { networkProbes, peerProbe } from './network-probes.ts';

export interface ProbeGroup {
  readonly title: string;
  /** Where its probes go to; a number is put behind it, so that each is known by its address. */
  readonly to: string;
  readonly probes: readonly Probe[];
}

const byName = (...names: readonly string[]) => networkProbes.filter(({ name }) => names.includes(name));
/** What can ask for an address of any kind. */
const few = byName('fetch', 'image', 'frame', 'object', 'leaving for another page');

export const probeGroups: readonly ProbeGroup[] = [
  {
    title: 'The network',
    // A name that is kept for examples (RFC 2606): were it reached, nobody would be bothered.
    to: 'https://example.org/carrel-probe-',
    probes: [...networkProbes, peerProbe],
  },
  {
    title: 'An address without a name',
    // TEST-NET-2 (RFC 5737), which is nobody's.
    to: 'http://198.51.100.1/carrel-probe-',
    probes: byName('fetch that asks for no answer', 'image', 'beacon', 'frame'),
  },
  {
    title: 'Other programs on this machine',
    to: 'http://127.0.0.1:9/carrel-probe-',
    probes: byName('fetch that asks for no answer', 'image', 'WebSocket', 'frame'),
  },
  { title: 'Files of this machine', to: 'file:///etc/passwd?', probes: few },
  { title: 'The browser’s own pages', to: 'chrome://settings/?', probes: few },
  { title: 'This machine and what is behind the window', to: '', probes: machineProbes },
];

/** The same ways, to what is the window's own: these must be answered, or the others would prove nothing. */
export const ownProbes: readonly Probe[] = byName('fetch', 'image', 'XMLHttpRequest');
