/**
 * Lines of a saved page that belong to the site, not to its list. Whole lines only, so that a title or an
 * abstract that uses such a word is safe.
 */
const lines: readonly RegExp[] = [
  /^skip to (?:main |page )?(?:content|navigation|search|results)$/i,
  /^(?:go )?(?:back )?to (?:the )?(?:top|results|search|list)$/i,
  /^(?:«|‹|<|←|⟨)*\s*(?:next|previous|prev|first|last)(?: page)?\s*(?:»|›|>|→|⟩)*$/i,
  /^(?:current )?page(?: \d+)?(?: of \d+)?$/i,
  /^(?:you are (?:here|on page \d+)).{0,80}$/i,
  // Rows of page numbers: "1 2 3 … 12", "»".
  /^[\d\s|•·.…,«»‹›<>←→-]+$/,
  /^(?:search|search results?|advanced search|new search|refine(?: your)? (?:search|results)|search within.{0,40}|search (?:the )?(?:archive|collection|site))$/i,
  /^(?:filters?|facets?|filter(?: results)? by.{0,40}|apply filters?|clear(?: all)?(?: filters?)?|reset(?: filters?)?|show (?:more|less|all|filters)|hide filters|load more|see (?:more|all)|view all)$/i,
  /^(?:results?|\d[\d,.]* (?:results?|records?|items?|documents?|hits)(?: found)?|no results|results? per page:?.{0,20}|(?:show )?\d+ per page|items per page:?.{0,20})$/i,
  /^(?:sort(?:ed)?(?: results)?(?: by)?:?(?: .{1,40})?|relevance|newest first|oldest first|ascending|descending|date \((?:newest|oldest)[^)]*\)|title [az]-[az])$/i,
  /^(?:home|menu|main menu|navigation|main navigation|breadcrumbs?|close|open menu|toggle .{1,30}|browse(?: by.{0,30})?|topics|people|places|collections|timeline|map|about(?: us)?|contact(?: us)?|help|faqs?|donate|support us|blog|news|events|newsletter|subscribe|sign ?up|sign in|log ?in|log ?out|register|my account|language|english)$/i,
  /^(?:share|share this(?: page)?|print|print this page|e-?mail|save|cite|citation|download|export|add to (?:list|cart|favou?rites|bookmarks)|view (?:as )?(?:list|grid|document|record|item|details)|read more|more|details|list view|grid view|facebook|twitter|linkedin|x|instagram|youtube)$/i,
  /^(?:copyright|©|\(c\)).{0,120}$/i,
  /^(?:all rights reserved\.?|terms(?: of (?:use|service))?|terms (?:and|&) conditions|privacy(?: policy)?|accessibility(?: statement)?|site ?map|imprint|legal notice|disclaimer)$/i,
  /^(?:cookies?|cookie (?:policy|settings|preferences|notice|consent)|accept(?: all)?(?: cookies)?|reject(?: all)?(?: cookies)?|manage (?:cookies|preferences|consent)|got it!?|i (?:agree|accept|understand))$/i,
  /^(?:this (?:web)?site|we|our (?:web)?site)\b.{0,80}\bcookies\b.*$/i,
  /^by (?:continuing|using|browsing).{0,80}\b(?:site|cookies)\b.*$/i,
  /^(?:loading|please wait)(?:…|\.{3})?$/i,
];

/** True for a line that is known to be navigation. */
export const isNavigation = (line: string): boolean =>
  /^[\P{L}\p{Lu}]/u.test(line) ? lines.some((pattern) => pattern.test(line)) : isLowerCaseControl(line);

// Mid-sentence lines of a wrapped abstract begin small; of navigation only these do.
const isLowerCaseControl = (line: string) =>
  /^(?:next|previous|prev|first|last|search|filter|results)$/.test(line);
