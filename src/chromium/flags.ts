/**
 * How the browser is started. A constant: nothing of it comes from a file or an argument. Request
 * interception and CSP stop neither WebRTC nor DNS; these flags do (measured with strace: 0 DNS sockets,
 * 0 STUN packets; see docs/architecture.md, "Zero network").
 */
export const offlineFlags: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--disable-extensions',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=socks5://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-features=DnsOverHttps,AsyncDns,OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying,CertificateTransparencyComponentUpdater,AutofillServerCommunication,GlobalMediaControls',
];

/** What makes it a quiet application window instead of a browser. */
export const windowFlags: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-spell-checking',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
];

/** Flags that must never be among those of a running window. */
export const forbiddenFlags: readonly RegExp[] = [
  /^--no-sandbox/,
  /^--disable-setuid-sandbox/,
  /^--remote-debugging-port/,
];
