import type { Catalogue } from '../words.ts';

export const hostPacks: Catalogue['hostPacks'] = {
  packEmpty: '{path} ist leer und kein Paket. Kopieren Sie das Paket noch einmal.',
  packNoDatabase: '{path} ist weder ein Paket noch eine andere SQLite-Datei.',
  packNotCarrel: '{path} ist eine SQLite-Datei, aber kein Paket von Carrel.',
  packTooNew:
    '{path} stammt von einer neueren Version ({version}); dieses Carrel liest bis {readsUpTo}. Aktualisieren Sie Carrel oder bitten Sie um ein älteres Paket.',
  packTooOld:
    '{path} stammt von einer älteren Version ({version}); dieses Carrel liest ab {oldest}. Importieren Sie die Quelle neu oder bitten Sie um ein neueres Paket.',
  packDamaged: '{path} ist beschädigt: {reason}. Kopieren Sie die Datei noch einmal von ihrer Quelle.',
  packTruncated:
    '{path} ist abgeschnitten: {bytes} von {expected} Bytes sind vorhanden. Kopieren Sie die Datei noch einmal von ihrer Quelle.',
  packIsFolder: '{path} ist ein Ordner, kein Paket.',
  packIsNoFile: '{path} ist keine Datei und daher kein Paket.',
  packNotThere: 'Unter {path} liegt kein Paket.',
  packUnreadable: '{path} kann nicht gelesen werden ({code}). Bitten Sie um das Leserecht.',
  packSchemaUnknown:
    '{path} enthält Tabellen, die kein Paket von Carrel hat. Es wurde nicht geöffnet; bitten Sie dort, woher es kommt, noch einmal um das Paket.',
  versionZero: 'seine Version ist 0, die kein Carrel je geschrieben hat',
  journalMode: 'es ist nicht im Rollback-Journal-Modus',
  lengthWrong: 'es ist {bytes} Bytes lang, im Kopf steht {expected}',
  digestWrong: 'sein Inhalt passt nicht zu seiner Prüfsumme',
  unchecked: 'es ließ sich nicht prüfen',
  countsWrong: 'es gibt {said} Datensätze an und hat {found}',
  signatureForm: 'seine Signatur ist nicht so, wie Carrel sie schreibt',
  journalBeside: 'ein Programm hat begonnen, hineinzuschreiben, und dessen Journal liegt daneben',
  titlePageIncomplete: 'sein Titelblatt ist unvollständig',
  signatureUnsigned:
    'Die Signatur von {path} ist ungültig. Es trägt eine Signatur, gibt aber an, dass niemand es signiert hat: Es wurde verändert oder gefälscht. Bitten Sie dort, woher es kommt, noch einmal um das Paket.',
  signatureName:
    'Die Signatur von {path} ist ungültig. Mit einem solchen Namen signiert Carrel nicht: Es wurde verändert oder gefälscht. Bitten Sie dort, woher es kommt, noch einmal um das Paket.',
  signatureOther:
    'Die Signatur von {path} ist ungültig. Angegeben ist, dass {name} signiert hat, doch die Signatur gehört nicht zu diesem Paket: Es wurde verändert oder gefälscht. Bitten Sie dort, woher es kommt, noch einmal um das Paket.',
  signerRefused: '„{name}“ kann kein Paket signieren. {fault}',
  signerSpaces: 'Ein Name hat an seinen Enden keine Leerzeichen und ist nicht leer.',
  signerLong: 'Ein Name hat höchstens {most} Zeichen.',
  signerMarks: 'Ein Name hat keine Zeilenumbrüche, Steuerzeichen oder Zeichen für die Schreibrichtung.',
  outFolder: '{path} ist ein Ordner. Nennen Sie eine Datei für das Paket.',
  outThere: '{path} gibt es schon. Nennen Sie eine andere Datei für das Paket.',
  outNoPack:
    '{path} gibt es schon und ist kein Paket, wird also nicht ersetzt. Nennen Sie eine andere Datei.',
  writeProtected: '{path} ist schreibgeschützt. {wayOut}',
  copyAndSign:
    'Kopieren Sie das Paket in einen Ordner, in den Sie schreiben dürfen, und signieren Sie die Kopie.',
  unwritable: '{path} kann nicht geschrieben werden: {reason}. {wayOut}',
  diskFull: 'der Datenträger ist voll',
  diskError: 'der Datenträger meldet einen Fehler',
  folderClosed: 'in den Ordner kann nicht geschrieben werden',
  folderReadOnly: 'der Ordner ist nur lesbar',
  quotaUsed: 'das Kontingent ist aufgebraucht',
  folderForbidden: 'in den Ordner darf nicht geschrieben werden',
  diskReadOnly: 'der Datenträger ist nur lesbar',
  folderMissing: 'den Ordner gibt es nicht',
  folderIsFile: 'der Ordner ist eine Datei',
  nameTooLong: 'der Name ist zu lang',
  nameWritable: 'Nennen Sie eine Datei in einem Ordner, in den Sie schreiben dürfen.',
  chooseFolder: 'Wählen Sie einen anderen Ordner.',
  makeRoom:
    'Schaffen Sie Platz auf diesem Datenträger, prüfen Sie die Rechte seines Ordners oder nennen Sie in CARREL_DATA einen anderen Datenordner.',
  keyThere: '{path} gibt es schon. Nennen Sie eine andere Datei für den Schlüssel.',
  keyUnusable:
    'Der Schlüssel {path} ist nicht verwendbar: {why}. Nennen Sie einen, den „carrel keys new“ erzeugt hat.',
  keyKind: 'er ist von anderer Art als Ed25519',
  keyMissing: 'es gibt keine solche Datei',
  keyUnreadable: 'er kann nicht gelesen werden ({code})',
  keyNone: 'die Datei enthält keinen privaten Schlüssel (PKCS#8, PEM)',
  keyPassphrase: 'die Passphrase öffnet ihn nicht',
  keyLocked: 'er ist verschlossen, und es wurde keine Passphrase angegeben',
  binGone: 'Dieses Paket ist nicht mehr im Papierkorb. Fügen Sie es aus seiner Datei neu hinzu.',
  diskGone:
    '{path} kann nicht weiter gelesen werden ({code}). Schließen Sie den Datenträger wieder an und versuchen Sie es noch einmal.',
  packChanged:
    '{path} ist nicht mehr das Paket, das angesehen wurde; es wurde seither verändert. Sehen Sie es noch einmal an, bevor Sie es hinzufügen.',
  fileThere: '{path} ist schon da. Nennen Sie eine andere Datei oder lassen Sie sie ersetzen.',
  folderUnwanted: 'Der Ordner {path} wird nicht mehr gebraucht.',
  noFolderAt: 'Unter {path} gibt es keinen Ordner.',
  notFolder: '{path} ist kein Ordner.',
  folderUnreadable: '{path} kann nicht gelesen werden ({code}); bitten Sie um das Leserecht.',
  neverWritten: 'Zu „{record}“ wurde nie etwas geschrieben.',
  noWording: 'Die Notiz hat keinen Wortlaut {revision}. Öffnen Sie ihren Verlauf noch einmal.',
};
