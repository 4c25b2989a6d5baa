/** Goes to the search box and selects a stretch of what is in it. */
export function selectInBox({ from, to }: { readonly from: number; readonly to: number }): void {
  const box = document.querySelector<HTMLInputElement>('#search');
  box?.focus();
  box?.setSelectionRange(from, to);
}
