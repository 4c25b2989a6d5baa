import type { Catalogue } from '../words.ts';

export const status: Catalogue['status'] = {
  gone: '<b>{title}.</b> Was gespeichert war, ist sicher. Schließen Sie dieses Fenster und starten Sie Carrel neu.',
  readOnly:
    '<b>{title}.</b> {message} Ihre Lesezeichen und Notizen werden hier gezeigt und lassen sich nicht ändern.',
  unavailable:
    '<b>{title}.</b> {message} Lesen, Suchen und Zitieren gehen inzwischen weiter; Lesezeichen und Notizen nicht.',
  stillTheSame: 'Immer noch dasselbe. Noch einmal versuchen',
  whatCanBeDone: 'Was sich tun lässt',
};
