import { describe, expect, it } from 'vitest';
import { countersFrom } from './counters.ts';
import { kindOf, readCalls } from './read-calls.ts';

/** Lines as strace 6.1 writes them. */
describe('a call is read as', () => {
  it.each([
    ['9 sendto(24<UDP:[192.0.2.2:147->198.51.100.1:53]>, ""..., 37, 0, NULL, 0) = 37'],
    ['9 sendto(24<UDP:[0.0.0.0:14756]>, ""..., 37, 0, NULL, 0 <unfinished ...>'],
    [
      '9 sendto(7<UDPv6:[12]>, ""..., 1, 0, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "2001:db8:1::1", &sin6_addr)}, 28) = 1',
    ],
    [
      '9 connect(32<TCP:[67]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("198.51.100.1")}, 16 <unfinished ...>',
    ],
    ['9 sendmsg(5<TCP:[127.0.0.1:5->198.51.100.1:80]>, {msg_name=NULL}, MSG_NOSIGNAL) = 20'],
    [
      '9 sendmmsg(5<UDP:[9]>, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.1")}}}, {msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.9")}}}], 2, 0) = 2',
    ],
    [
      '9 sendto(8<socket:[77]>, ""..., 1, 0, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.9")}, 16) = 1',
    ],
    ['9 sendto(8<PACKET:[77]>, ""..., 60, 0, {sa_family=AF_PACKET, sll_protocol=htons(ETH_P_ALL)}, 20) = 60'],
  ])('sent: %s', (line) => expect(kindOf(line)).toBe('sent'));

  it.each([
    [
      'toLoopback',
      '9 connect(3<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS (Operation now in progress)',
    ],
    ['toLoopback', '9 sendto(3<TCPv6:[[::1]:5->[::1]:53]>, ""..., 4, MSG_NOSIGNAL, NULL, 0) = 4'],
    [
      'routesAsked',
      '9 connect(3<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 0',
    ],
    [
      'kernelAsked',
      '9 sendto(20<NETLINK:[ROUTE:16251]>, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20',
    ],
    ['listening', '9 listen(6<TCP:[127.0.0.1:9229]>, 511) = 0'],
    ['nothing', '9 sendmsg(33<UNIX-STREAM:[12->13]>, {msg_name=NULL}, MSG_NOSIGNAL) = 8'],
    ['nothing', '9 listen(33<UNIX-STREAM:[12,"/tmp/x"]>, 8) = 0'],
    ['nothing', '9 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 7<UDP:[9]>'],
    ['nothing', '9 sendto(-1, ""..., 1, 0, NULL, 0) = -1 EBADF (Bad file descriptor)'],
    ['unread', '9 sendto(8<socket:[77]>, ""..., 1, 0, NULL, 0) = 1'],
    ['unread', 'strace: something else'],
  ])('%s: %s', (kind, line) => expect(kindOf(line)).toBe(kind));

  it('nothing where it is the end of a process or of a call, which are no lines of their own', () => {
    const reader = readCalls();
    for (const line of [
      '9 +++ exited with 0 +++',
      '9 --- SIGCHLD {} ---',
      '9 <... sendto resumed>) = 37',
      '',
    ])
      reader.line(line);
    reader.line('9 listen(6<TCP:[127.0.0.1:9229]>, 511) = 0');
    expect(reader.calls()).toMatchObject({ lines: 1, listening: [expect.any(String)], unread: [], sent: [] });
  });
});

it('the kernel’s tables are read by their columns', () => {
  const dev = [
    'Inter-|   Receive                                                |  Transmit',
    ' face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed',
    '    lo:      90       3    0    0    0     0          0         0       90       3    0    0    0     0       0          0',
    '   out:       0       0    0    0    0     0          0         0      434       6    0    0    0     0       0          0',
  ].join('\n');
  const snmp = 'Ip: Forwarding DefaultTTL OutNoRoutes\nIp: 2 64 4\n';
  const snmp6 = 'Ip6OutNoRoutes                  \t1\nIcmp6OutMLDv2Reports            \t2\n';
  expect(countersFrom({ dev, snmp, snmp6 })).toEqual({ sent: 6, kernels: 2, loopback: 3, unroutable: 5 });
  expect(countersFrom({ dev: dev.replace('out:', 'eth:'), snmp, snmp6 }).sent).toBeNull();
});
