import type { Catalogue } from '../words.ts';

export const selection: Catalogue['selection'] = {
  selected: '{count, plural, one {# Datensatz ausgewählt} other {# Datensätze ausgewählt}}',
  selectNone: 'Auswahl aufheben',
  selectAll: 'Alle auswählen',
  selectedRecords: 'Ausgewählte Datensätze',
  bibliography: 'Literaturverzeichnis',
  export: 'Exportieren',
};
