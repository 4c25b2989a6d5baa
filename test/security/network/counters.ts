import { readFileSync } from 'node:fs';
import { cable } from './namespace.ts';

/** What the kernel has counted in the network of this process. */
export interface Counters {
  /** Packets that went into the cable; null where there is none. */
  readonly sent: number | null;
  /** Of these, the kernel's own: it reports the multicast groups of a new link twice. */
  readonly kernels: number;
  /** Packets on loopback. */
  readonly loopback: number;
  /** Attempts to reach what no route leads to. */
  readonly unroutable: number;
}

/** The counters of the network in which this process is. */
export const readCounters = (): Counters =>
  countersFrom({
    dev: readFileSync('/proc/self/net/dev', 'utf8'),
    snmp: readFileSync('/proc/self/net/snmp', 'utf8'),
    snmp6: readFileSync('/proc/self/net/snmp6', 'utf8'),
  });

/** Reads the kernel's tables (`Documentation/filesystems/proc.rst`, `net/ipv4/proc.c`). */
export function countersFrom({ dev, snmp, snmp6 }: Record<'dev' | 'snmp' | 'snmp6', string>): Counters {
  const ip = snmp.split('\n').filter((line) => line.startsWith('Ip:'));
  const [names = [], values = []] = ip.map((line) => line.split(' '));
  const six = (name: string) => Number(new RegExp(`^${name}\\s+(\\d+)$`, 'm').exec(snmp6)?.[1] ?? 0);
  return {
    sent: sentBy(dev, cable),
    kernels: six('Icmp6OutMLDv2Reports'),
    loopback: sentBy(dev, 'lo') ?? 0,
    unroutable: Number(values[names.indexOf('OutNoRoutes')] ?? 0) + six('Ip6OutNoRoutes'),
  };
}

/** Eight columns of what came, then bytes and packets of what went. */
function sentBy(dev: string, device: string): number | null {
  const line = dev.split('\n').find((each) => each.trim().startsWith(`${device}:`));
  return line === undefined ? null : Number(line.split(':')[1]?.trim().split(/\s+/)[9]);
}
