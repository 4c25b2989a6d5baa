const number = new Intl.NumberFormat('en-GB');

/** "10 of 20 records, 1 undated". Undated records are named so that no one takes them for lost. */
export function countSentence({
  total,
  of,
  undated,
}: {
  total: number;
  of: number;
  undated: number;
}): string {
  const shown = total === of ? number.format(of) : `${number.format(total)} of ${number.format(of)}`;
  const records = `${shown} ${of === 1 ? 'record' : 'records'}`;
  return undated > 0 ? `${records}, ${number.format(undated)} undated` : records;
}
