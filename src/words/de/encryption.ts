import type { Catalogue } from '../words.ts';

export const encryption: Catalogue['encryption'] = {
  term: 'Verschlüsselung',
  off: 'Aus. Wer diesen Datenträger hat, kann lesen, was Sie geschrieben haben.',
  on: 'An. Was Sie geschrieben haben, öffnet sich nur mit der Passphrase.',
  locked: 'An, und noch nicht geöffnet.',
  plain:
    '{count, plural, one {Eine Sicherung oder beschädigte Datei ist} other {# Sicherungen oder beschädigte Dateien sind}} noch für jeden lesbar: {paths}. Mit der nächsten Sicherung werden sie verschlüsselt.',
  other:
    '{count, plural, one {Eine Sicherung öffnet} other {# Sicherungen öffnen}} sich nur mit einer anderen Passphrase: {paths}.',
  encryptDots: 'Bibliothek verschlüsseln…',
  changeDots: 'Passphrase ändern…',
  decryptDots: 'Verschlüsselung ausschalten…',
  unlockDots: 'Passphrase eingeben…',
  unlockTitle: 'Ihre Bibliothek ist verschlüsselt',
  unlockLead:
    'Die Passphrase öffnet Ihre Notizen, Markierungen und Lesezeichen. Die Sammlungen lassen sich ohne sie lesen.',
  unlock: 'Öffnen',
  without: 'Ohne Notizen lesen',
  encryptTitle: 'Bibliothek verschlüsseln',
  encryptLead:
    'Notizen, Markierungen, Lesezeichen, Listen, Lesespur und alle Sicherungen werden verschlüsselt. Carrel fragt bei jedem Start nach der Passphrase.',
  lost: 'Eine verlorene Passphrase ist eine verlorene Bibliothek. Ohne sie kann niemand sie öffnen; einen anderen Weg gibt es nicht.',
  elsewhere:
    'Was Sie mitgenommen haben, bleibt, wie es ist: Kopien, Ausgaben und was ein Datenträger von gelöschten Dateien behält.',
  changeTitle: 'Passphrase ändern',
  changeLead:
    'Mitgenommene Kopien öffnen sich für immer mit der alten. Kennt sie jemand anders, schalten Sie die Verschlüsselung aus und wieder ein: Das macht einen neuen Schlüssel.',
  decryptTitle: 'Verschlüsselung ausschalten',
  decryptLead: 'Bibliothek und Sicherungen werden wieder als offene Dateien geschrieben.',
  copyLead:
    'Diese Kopie ist verschlüsselt. Sie öffnet sich mit der Passphrase, die ihre Bibliothek damals hatte.',
  passphrase: 'Passphrase',
  oldPassphrase: 'Bisherige Passphrase',
  newPassphrase: 'Neue Passphrase',
  again: 'Noch einmal dieselbe',
  hint: 'Mindestens acht Zeichen. Mehrere Wörter, die nicht zusammengehören, sind gut und leicht zu merken.',
  show: 'Eingabe anzeigen',
  kept: 'Ich habe die Passphrase an einem anderen Ort aufbewahrt',
  older: 'Ältere Sicherungen',
  olderEncrypt: 'Auch verschlüsseln',
  olderDelete: 'Löschen, außer der neuesten, die verschlüsselt wird',
  short: 'Die Passphrase braucht mindestens acht Zeichen.',
  differ: 'Die beiden sind nicht gleich.',
  notKept: 'Bewahren Sie die Passphrase erst an einem anderen Ort auf und bestätigen Sie es hier.',
  wrong:
    'Das ist nicht die Passphrase. Prüfen Sie Tastaturbelegung und Feststelltaste und versuchen Sie es noch einmal.',
  working: 'Einen Augenblick…',
  encrypted: 'Die Bibliothek ist jetzt verschlüsselt, ihre Sicherungen auch.',
  encryptedNotAll: 'Die Bibliothek ist jetzt verschlüsselt, einige Sicherungen noch nicht.',
  changed: 'Die Passphrase ist geändert.',
  decrypted: 'Die Verschlüsselung ist aus.',
};
