import type { Catalogue } from '../words.ts';

export const shell: Catalogue['shell'] = {
  view: '&Ansicht',
  couldNotOpen: 'Carrel konnte nicht geöffnet werden',
  stoppedAgain:
    'Das Fenster ist innerhalb von {seconds} Sekunden {times}-mal stehen geblieben ({reason}). Was gesichert war, ist sicher; starten Sie Carrel neu.',
};
