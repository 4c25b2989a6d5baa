const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The fifteen elements of Dublin Core, and the terms that refine them. */
export const terms = words(`
  title creator subject description publisher contributor date type format identifier source language relation
  coverage rights alternative tableOfContents abstract created valid available issued modified dateAccepted
  dateCopyrighted dateSubmitted extent medium isVersionOf hasVersion isReplacedBy replaces isRequiredBy requires
  isPartOf hasPart isReferencedBy references isFormatOf hasFormat conformsTo spatial temporal audience mediator
  educationLevel accessRights bibliographicCitation license rightsHolder provenance instructionalMethod`);

/** Elements that are made to hold one description. */
export const holders = words('record dc Description qualifieddc qualifiedDC simpledc qdc');

/** Terms that lead to other records, by their id. */
export const relations = words(`
  relation isVersionOf hasVersion isReplacedBy replaces isRequiredBy requires hasPart isReferencedBy references
  isFormatOf hasFormat conformsTo`);

/** Terms for which a record has no field: what the file is, not what the paper is. */
export const leftOut = words(`
  format extent medium publisher valid available modified dateAccepted dateCopyrighted dateSubmitted audience
  mediator educationLevel instructionalMethod`);
