import type { Catalogue } from '../words.ts';

export const notes: Catalogue['notes'] = {
  note: 'Notiz',
  noteOn: 'Notiz zu {title}',
  noteToRead: 'Notiz zu {title}, zum Lesen',
  placeholder:
    'Notiz in Markdown schreiben; sie wird beim Tippen gespeichert. [[ verlinkt auf einen Datensatz oder eine Stelle.',
  read: 'Lesen',
  write: 'Schreiben',
  notSaved: '<b>Nicht gespeichert. {title}.</b> {sentence} Ihr Text bleibt hier stehen.',
  notSavedYetTried:
    '<b>Nicht gespeichert. {title}.</b> {sentence} Ihr Text bleibt hier stehen, und alle paar Sekunden wird erneut gespeichert.',
  keepThis: 'Diesen Text behalten',
  lockedByAnother: 'Nur zum Lesen: Ein anderes Carrel hat Ihre Notizen geöffnet.',
  lockedAsAsked: 'Nur zum Lesen: Dieses Fenster wurde zum Lesen geöffnet.',
  copyText: 'Text kopieren',
  copied: 'Kopiert.',
  notCopied: 'Kopieren war nicht möglich. Wählen Sie den Text aus und kopieren Sie ihn von Hand.',
  unsaved: 'Noch nicht gespeichert',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert: {when}',
};
