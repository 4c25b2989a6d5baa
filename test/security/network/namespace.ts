import { spawnSync } from 'node:child_process';

/**
 * Networks of their own for a program and all that it starts (network namespaces of Linux). `empty`: nothing but loopback.
 * `cable`: addresses and a default route over a cable that ends in nothing, so that a program believes in a network, and
 * every packet that it sends is counted.
 */
export type Network = 'empty' | 'cable';

/** The end of the cable that the program sees. */
export const cable = 'out';

const loopback = 'ip link set lo up';
// What the kernel says of itself on a new link is switched off as far as it can be; `counters.ts` knows the rest.
const laid = [
  loopback,
  `ip link add ${cable} type veth peer name far`,
  `for each in ${cable} far; do ip link set $each multicast off; for word in accept_ra router_solicitations; do echo 0 > /proc/sys/net/ipv6/conf/$each/$word; done; echo 1 > /proc/sys/net/ipv6/conf/$each/addr_gen_mode; done`,
  'echo 1 > /proc/sys/net/ipv6/conf/far/disable_ipv6',
  // Addresses for documentation (RFC 5737, RFC 3849), and a router that is believed to be there.
  `ip addr add 192.0.2.2/24 dev ${cable}`,
  `ip addr add 2001:db8::2/64 dev ${cable} nodad`,
  'ip link set far up',
  `ip link set ${cable} up`,
  `ip route add default via 192.0.2.1 dev ${cable}`,
  `ip -6 route add default via 2001:db8::1 dev ${cable}`,
  `ip neigh add 192.0.2.1 lladdr 02:00:00:00:00:01 dev ${cable} nud permanent`,
  `ip neigh add 2001:db8::1 lladdr 02:00:00:00:00:01 dev ${cable} nud permanent`,
].join(' && ');

/** A command as it is run in such a network: by root, or by anybody who may make namespaces of his own. */
export function inNetwork(network: Network, command: readonly string[]): readonly [string, ...string[]] {
  const own = process.getuid?.() === 0 ? [] : ['--map-current-user', '--keep-caps'];
  const setUp = network === 'empty' ? loopback : laid;
  return ['unshare', '--net', ...own, 'sh', '-c', `${setUp} && exec "$@"`, 'sh', ...command];
}

/** Why this machine gives no such network; null where it does. */
export function whyNoNetwork(network: Network): string | null {
  if (process.platform !== 'linux') return 'only Linux has network namespaces';
  const [program, ...args] = inNetwork(network, ['true']);
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return null;
  return `this machine gives no network namespace: ${error?.message ?? stderr.trim()}`;
}

/** Why calls cannot be traced here; null where they can. */
export function whyNoTrace(): string | null {
  const { status, error, stderr } = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], {
    encoding: 'utf8',
  });
  return status === 0 ? null : `strace traces nothing here: ${error?.message ?? stderr.trim()}`;
}
