/** What is painted under a name, by whoever paints there: two texts may stand side by side, and a name has one highlight. */
const painted = new Map<string, Map<object, readonly Range[]>>();

/**
 * Paints ranges under a name of the style sheets (CSS Custom Highlight API), beside what others paint there; none takes
 * those of `owner` away. Of two that overlap the higher priority is seen.
 */
export function paintHighlight(name: string, owner: object, ranges: readonly Range[], priority = 0): void {
  const all = painted.get(name) ?? new Map<object, readonly Range[]>();
  painted.set(name, all);
  if (ranges.length === 0) all.delete(owner);
  else all.set(owner, ranges);
  if (all.size === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...[...all.values()].flat());
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
