import type { Catalogue } from '../words.ts';

export const hostNames: Catalogue['hostNames'] = {
  addedName: 'Name „{name}“ hinzugefügt',
  addedForm: 'Form „{form}“ zu „{name}“ hinzugefügt',
  tookForm: 'Form „{form}“ von „{name}“ weggenommen',
  merged: '„{from}“ in „{into}“ aufgenommen',
  split: '{forms} von „{name}“ abgetrennt, als „{label}“',
  listMore: '{shown} und {count} weitere',
  listTwo: '{first} und {second}',
  formShort: 'Eine Namensform braucht mindestens zwei Buchstaben.',
  formLong: 'Eine Namensform hat höchstens {most} Buchstaben; diese hat {count}.',
  formWords: 'Eine Namensform hat höchstens {most} Wörter.',
  formComma: 'Schreiben Sie „{form}“, wie es in einem Text steht, ohne das Komma.',
  formCommon: '„{form}“ ist auch ein eigenes Wort. Als Name fände es viel zu viel.',
  formKnown: '„{name}“ hat die Form „{form}“ schon.',
  mergeSelf: '„{name}“ kann nicht mit sich selbst verbunden werden. Wählen Sie einen anderen Namen.',
  mergeKinds:
    '„{one}“ ist {oneKind, select, person {eine Person} place {ein Ort} other {eine Organisation}} und „{other}“ ist {otherKind, select, person {eine Person} place {ein Ort} other {eine Organisation}}. Nur Namen einer Art können verbunden werden.',
  nameGone: 'Diesen Namen gibt es nicht mehr. Suchen Sie ihn noch einmal.',
  splitAll: 'Wenn alle Formen abgetrennt werden, bleibt von „{name}“ nichts. Lassen Sie eine davon.',
  formShown: '„{form}“ ist, wie der Name genannt wird; diese Form bleibt.',
  formMissing: '„{name}“ hat keine Form „{form}“ mehr.',
  nothingAgain: 'Es gibt nichts zu wiederholen.',
  changeGone: 'Diese Änderung ist nicht mehr in Ihrer Bibliothek.',
  nothingTo: 'Es gibt nichts {verb, select, undo {rückgängig zu machen} other {zu wiederholen}}.',
};
