import { element, type Probe, unheard } from './attempt.ts';

/** A frame says that it has loaded also when it shows nothing; what it shows is the question. */
async function frame(place: HTMLElement, attributes: Readonly<Record<string, string>>): Promise<void> {
  const made = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  place.append(made);
  await new Promise((resolve) => made.addEventListener('load', resolve));
  // One that is somewhere else cannot be looked into: that is how it is known.
  if (made.contentDocument !== null) throw new Error('It stayed empty.');
}

const linked =
  (rel: string, more: Readonly<Record<string, string>> = {}): Probe['run'] =>
  async (url, place) =>
    element(place, 'link', { rel, href: url, ...more });

/** Ways to somewhere else: the network, this machine's own servers, its files. */
export const networkProbes: readonly Probe[] = [
  { name: 'fetch', run: (url) => fetch(url) },
  { name: 'fetchBlind', run: (url) => fetch(url, { mode: 'no-cors' }) },
  { name: 'fetchOutliving', run: (url) => fetch(url, { keepalive: true, method: 'POST' }) },
  {
    name: 'xmlHttpRequest',
    run: (url) =>
      new Promise<void>((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.onload = () => resolve();
        request.onerror = () => reject(new Error('refused'));
        request.open('GET', url);
        request.send();
      }),
  },
  { name: 'beacon', run: (url) => (navigator.sendBeacon(url, 'x') ? unheard() : Promise.reject()) },
  {
    name: 'eventSource',
    run: (url) =>
      new Promise<void>((resolve, reject) => {
        const source = new EventSource(url);
        source.onopen = () => resolve();
        source.onerror = () => {
          source.close();
          reject(new Error('refused'));
        };
      }),
  },
  {
    name: 'webSocket',
    run: (url) =>
      new Promise<void>((resolve, reject) => {
        const socket = new WebSocket(url.replace(/^http/, 'ws'));
        socket.onopen = () => resolve();
        socket.onerror = () => reject(new Error('refused'));
      }),
  },
  {
    name: 'webTransport',
    run: (url) => new WebTransport(url).ready,
  },
  { name: 'image', run: (url, place) => element(place, 'img', { src: url }) },
  { name: 'imageOfSizes', run: (url, place) => element(place, 'img', { srcset: `${url} 2x` }) },
  { name: 'sound', run: (url, place) => element(place, 'audio', { src: url }) },
  { name: 'film', run: (url, place) => element(place, 'video', { src: url }) },
  {
    name: 'poster',
    run: (url, place) => element(place, 'video', { poster: url, preload: 'none' }),
  },
  { name: 'object', run: (url, place) => element(place, 'object', { data: url }) },
  { name: 'plugIn', run: (url, place) => element(place, 'embed', { src: url, type: 'text/html' }) },
  { name: 'frame', inFrame: true, run: (url, place) => frame(place, { src: url }) },
  { name: 'frameInSandbox', inFrame: true, run: (url, place) => frame(place, { src: url, sandbox: '' }) },
  { name: 'styleSheet', run: linked('stylesheet') },
  { name: 'typeface', run: (url) => new FontFace('probe', `url("${url}")`).load() },
  {
    name: 'background',
    run(url, place) {
      place.style.backgroundImage = `url("${url}")`;
      getComputedStyle(place).backgroundImage;
      return unheard();
    },
  },
  { name: 'pageIcon', run: linked('icon') },
  { name: 'pageManifest', run: linked('manifest') },
  { name: 'prefetch', run: linked('prefetch') },
  { name: 'preload', run: linked('preload', { as: 'image' }) },
  { name: 'modulePreload', run: linked('modulepreload') },
  { name: 'preconnect', run: linked('preconnect') },
  { name: 'dnsPrefetch', run: linked('dns-prefetch') },
  {
    name: 'ping',
    run(url, place) {
      const link = Object.assign(document.createElement('a'), { href: '#', ping: url });
      link.addEventListener('click', (event) => event.preventDefault());
      place.append(link);
      link.click();
      return unheard();
    },
  },
  {
    name: 'form',
    leaves: true,
    run(url, place) {
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      place.append(form);
      form.submit();
      return unheard();
    },
  },
  {
    name: 'leaving',
    leaves: true,
    run(url) {
      location.assign(url);
      return unheard();
    },
  },
  {
    name: 'linkAway',
    leaves: true,
    run(url, place) {
      const link = Object.assign(document.createElement('a'), { href: url });
      place.append(link);
      link.click();
      return unheard();
    },
  },
  {
    name: 'refreshAway',
    leaves: true,
    run(url, place) {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${url}`;
      place.append(meta);
      return unheard();
    },
  },
  {
    name: 'serviceWorker',
    // A browser that blocks them answers, and with nothing.
    run: async (url) => {
      const made: unknown = await navigator.serviceWorker.register(url);
      if (!made) throw new Error('none');
    },
  },
];

/** Addresses of this machine as others see it, asked for over WebRTC from a server outside. */
export const peerProbe: Probe = {
  name: 'webRtc',
  run: async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:198.51.100.1:3478' }] });
    try {
      const outside = new Promise<void>((resolve) => {
        peer.onicecandidate = ({ candidate }) => {
          if (/ typ (srflx|relay) /.test(candidate?.candidate ?? '')) resolve();
        };
      });
      peer.createDataChannel('probe');
      await peer.setLocalDescription(await peer.createOffer());
      const done = new Promise<never>((_, reject) => setTimeout(reject, 1_200));
      await Promise.race([outside, done]);
    } finally {
      peer.close();
    }
  },
};
