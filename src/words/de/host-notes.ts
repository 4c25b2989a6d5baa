import type { Catalogue } from '../words.ts';

export const hostNotes: Catalogue['hostNotes'] = {
  marked: '{passage} als {colour} markiert',
  noteWritten: 'Notiz zu {passage} geschrieben',
  noteEmptied: 'Notiz zu {passage} geleert',
  tagsChanged: 'Schlagwörter von {passage} geändert',
  everyVersion: 'Markierung von {passage} bei jeder Fassung gezeigt',
  itsVersion: 'Markierung von {passage} nur bei ihrer Fassung gezeigt',
  removed: 'Markierung von {passage} entfernt',
  broughtBack: 'Markierung von {passage} zurückgeholt',
  moved: 'Markierung nach {passage} verschoben',
  keptOld: 'Markierung von {passage} mit ihren alten Worten behalten',
  colourCalled: 'Farbe „{was}“ heißt nun „{name}“',
  tagRenamed:
    'Schlagwort „{tag}“ in „{to}“ umbenannt, bei {count, plural, one {einer Markierung} other {# Markierungen}}',
  tagGone: 'Keine Markierung hat das Schlagwort „{tag}“. Es wurde vielleicht umbenannt oder weggenommen.',
  markGone:
    'Keine Markierung hat die Kennung „{id}“. Sie wurde vielleicht entfernt: Sehen Sie unter den entfernten nach.',
  textReplaced:
    'Der Text wurde ersetzt, während er offen war. Öffnen Sie ihn noch einmal und markieren Sie dort.',
  noWords: 'In dieser Stelle stehen keine Wörter.',
  passageLong:
    'Eine Markierung umfasst höchstens {most, number} Buchstaben, etwa dreißig Seiten; diese Stelle hat {count, number}. Markieren Sie sie in Teilen.',
  bookmarked: '„{title}“ mit Lesezeichen versehen',
  unbookmarked: 'Lesezeichen von „{title}“ weggenommen',
  noBookmark: '„{title}“ hat kein Lesezeichen. Setzen Sie zuerst eines mit b.',
  nowUnread: '„{title}“ ist wieder ungelesen',
  nowReading: '„{title}“ wird gelesen',
  nowRead: '„{title}“ ist gelesen',
  evidence: 'Beleg',
  doubt: 'Zweifel',
  quote: 'Zitat',
  followUp: 'nachgehen',
};
