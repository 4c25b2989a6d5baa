/**
 * Command-line switches that keep a Chromium quiet, name and value. Request filters and the content
 * security policy stop neither WebRTC nor DNS; these do (measured: 0 DNS sockets, 0 packets out, from
 * 201 and 15; docs/architecture.md, "Zero network"). A constant: nothing of it comes from outside.
 */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['disable-extensions'],
  // Dumps of crashes are sent to nobody. That they are written at all, no switch
  // prevents (disable-crash-reporter does nothing; disable-crashpad-for-testing hangs the window, Chromium 156).
  ['disable-breakpad'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // The discard port: whatever still tries to leave is refused by this machine itself.
  ['proxy-server', 'socks5://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    'DnsOverHttps,AsyncDns,OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying,' +
      'CertificateTransparencyComponentUpdater,AutofillServerCommunication',
  ],
];
