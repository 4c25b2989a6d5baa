import { skeleton } from '../a11y/checks/tree.ts';
import { openRoom } from '../a11y/rooms.ts';
import { screens } from '../a11y/screens.ts';
import { expect, test } from '../fixtures/room-test.ts';

const rail = `
navigation: Collections and lists
  region: Saved searches
    heading 2: Saved searches
  region: Reading lists
    heading 2: Reading lists
  region: Collections
    heading 2: Collections`;

/** What a screen reader can jump to, screen by screen, in the order in which it reads. */
const expected: Readonly<Record<string, string>> = {
  'nothing open': `${rail}
region: Catalogue
  search:
main:
  heading 1: Choose a record in the catalogue.`,
  'marks, one of them open with its note': `${rail}
region: Catalogue
  search:
  region: How the search was read
main:
  toolbar: Text
  heading 1: A Report on the Harbours of Molybdenum
  toolbar: Record
  heading 2: The Harbour
  heading 2: The Fleet
  heading 3: The Nets
  heading 2: The Railway
  heading 2: The Winter
  region: Footnotes
  region: Description
    heading 2: Description
  region: Citation
    heading 2: Citation
  toolbar: Hits
  complementary: Marks
    heading 2: Marks`,
  'side by side, with differences': `${rail}
main:
  toolbar: Text
  heading 1: A Conversation about Coal and a Bridge
  toolbar: Record
  toolbar: Side by side
  heading 2: Record of a conversation with the Minister of Railways
  toolbar: Hits
  heading 2: Запись беседы с министром путей сообщения`,
  'the library': `
dialog: Library
  banner:
    heading 2: Library
  heading 3: Your notes, and what keeps them safe`,
  'a name with its forms': `
dialog: Names
  banner:
    heading 2: Names
  heading 3: Mao Zedong`,
  'files to choose from': `${rail}
main:
  region: Add a collection
    heading 1: Add a collection
    navigation: Places
    navigation: Folders above`,
};

test('the tree that a screen reader meets has its landmarks and headings in order', async ({
  shell,
  data,
}) => {
  test.setTimeout(240_000);
  const room = await openRoom(shell, 'reading', data);
  room.page.setDefaultTimeout(30_000);
  const treeNow = async () => (await skeleton(room.page)).map((line) => line.trimEnd()).join('\n');
  for (const screen of screens.filter(({ name }) => name in expected)) {
    await screen.open(room);
    expect.soft(await treeNow(), screen.name).toBe(expected[screen.name]?.trim());
  }
  // The control: a heading that is taken away is missed.
  const before = await treeNow();
  await room.page.locator('h1:visible').evaluate((heading) => heading.setAttribute('role', 'presentation'));
  expect(await treeNow()).not.toBe(before);
  await room.close();
});
