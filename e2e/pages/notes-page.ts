import type { Locator, Page } from 'playwright-core';
import type { RoomPage } from './room-page.ts';

/** The list of notes and marks. No assertions here: tests make them. */
export class NotesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: 'Notes and marks' });
  }

  get entries(): Locator {
    return this.list.getByRole('option');
  }

  get count(): Locator {
    return this.page.locator('.notes-page .catalogue-head [role="status"]');
  }

  choice(label: string): Locator {
    return this.page.getByRole('group', { name: 'Narrow the list' }).getByLabel(label, { exact: true });
  }

  /** Marks words of the record's last paragraph in the last colour, by the keys, and writes on them. */
  async markLast({ page }: RoomPage, words: string, note = '', tags = ''): Promise<void> {
    await page.locator('#page').focus();
    await page.locator('.text p').last().waitFor();
    await page.evaluate((wanted) => {
      const node = [...document.querySelectorAll('.text p')].at(-1)?.firstChild;
      const start = node?.textContent?.indexOf(wanted) ?? -1;
      if (!node || start < 0) throw new Error(`The page has no “${wanted}”.`);
      node.parentElement?.scrollIntoView();
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }, words);
    await page.getByRole('toolbar', { name: 'Selected passage' }).waitFor();
    await page.keyboard.press('n');
    const panel = page.getByRole('complementary', { name: 'Marks' });
    await panel
      .locator('.mark-row[data-open="true"] .mark-quote')
      .getByText(words, { exact: true })
      .waitFor();
    await panel.getByRole('textbox', { name: 'Note' }).and(page.locator(':focus')).waitFor();
    if (note !== '') {
      await page.keyboard.type(note);
      await panel.locator('[data-mark-note="saved"]').waitFor();
    }
    if (tags !== '') {
      await panel.getByRole('textbox', { name: 'Tags' }).fill(tags);
      await page.keyboard.press('Enter');
      await panel.locator('.mark-row[data-open="true"] .mark-tags').waitFor();
    }
    await page.keyboard.press('Escape');
  }
}
