/** Styles under the names that Word gives them, so that a publisher's template takes hold of them. Sizes are in half points. */
export const docxStyles = {
  styles: {
    default: {
      document: {
        run: { font: 'Georgia', size: 22, language: { value: 'en-US' } },
        paragraph: { spacing: { after: 140, line: 300 } },
      },
      title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
      heading1: {
        run: { size: 28, bold: true },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, outlineLevel: 0 },
      },
      heading2: {
        run: { size: 24, bold: true },
        paragraph: { spacing: { before: 300, after: 100 }, keepNext: true, outlineLevel: 1 },
      },
      heading3: {
        run: { size: 22, bold: true },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, outlineLevel: 2 },
      },
      heading4: {
        run: { size: 22, italics: true },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, outlineLevel: 3 },
      },
      heading5: {
        run: { size: 22, italics: true },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, outlineLevel: 4 },
      },
      footnoteText: { run: { size: 18 } },
    },
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: 480, right: 480 }, spacing: { before: 120 } },
      },
      {
        id: 'Entry',
        name: 'Bibliography',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: 480, hanging: 480 } },
      },
      {
        id: 'Facts',
        name: 'Carrel Facts',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18, color: '666666' },
      },
    ],
  },
} as const;
