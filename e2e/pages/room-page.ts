import type { Locator, Page } from 'playwright-core';
import { AddingPage } from './adding-page.ts';

/** The room as a reader meets it. No assertions here: tests make them. */
export class RoomPage {
  readonly page: Page;
  readonly close: () => Promise<void>;

  constructor(page: Page, close: () => Promise<void> = async () => {}) {
    this.page = page;
    this.close = close;
  }

  /** Waits until the list can be worked with. */
  async ready(): Promise<void> {
    await this.page.locator('[data-room="ready"] [role="option"] h3').first().waitFor();
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: 'Records' });
  }

  get options(): Locator {
    return this.list.getByRole('option');
  }

  get count(): Locator {
    return this.page.locator('.catalogue-head [role="status"]');
  }

  get searchBox(): Locator {
    return this.page.getByLabel('Search titles, abstracts and texts');
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get noteStatus(): Locator {
    return this.page.locator('.note-status');
  }

  get noteEditor(): Locator {
    return this.page.locator('.note .cm-content');
  }

  get bookmarkButton(): Locator {
    return this.page.getByRole('toolbar', { name: 'Record' }).getByRole('button', { name: /^Bookmark/ });
  }

  /** The line above the room that says why there is no library. */
  get banner(): Locator {
    return this.page.locator('.banner');
  }

  /** Packs that were not opened, in the rail. */
  get refused(): Locator {
    return this.page.getByRole('navigation').locator('.refused');
  }

  /** Collections that are open. */
  get collections(): Locator {
    return this.page.getByRole('navigation').getByRole('checkbox');
  }

  async search(text: string): Promise<void> {
    await this.searchBox.fill(text);
    await this.settled();
    // What is offered while one types lies over the results; it goes when the reader turns to them.
    await this.searchBox.blur();
  }

  /** Waits until what is shown is what was asked for: typing settles, then the answer is there. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(120);
    await this.page.locator('.list[aria-busy="false"], .empty').waitFor();
  }

  /** Changes the light until it is the one that is wanted. */
  async setTheme(theme: 'light' | 'sepia' | 'dark'): Promise<void> {
    const html = this.page.locator('html');
    while ((await html.getAttribute('data-theme')) !== theme) await this.page.keyboard.press('t');
  }

  /** Opens a record of the list by a part of its title. */
  async openRecord(title: string): Promise<void> {
    await this.settled();
    await this.options.locator('h3', { hasText: title }).first().click();
    await this.title.filter({ hasText: title }).waitFor();
  }

  async bookmark(): Promise<void> {
    await this.page.keyboard.press('b');
    await this.page.locator('.actions [aria-pressed="true"]').waitFor();
  }

  /** Writes at the end of the note and waits until the window says that it is saved. */
  async writeNote(text: string): Promise<void> {
    await this.page.locator('#page').focus();
    await this.page.keyboard.press('n');
    await this.noteEditor.waitFor();
    await this.page.locator('.cm-editor.cm-focused').waitFor();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.insertText(text);
    await this.page.locator('[data-note-state="saved"]').waitFor();
  }

  /** Begins to import a file and waits until its first records are read. */
  async beginImport(folder: string, name: string): Promise<void> {
    const adding = new AddingPage(this.page);
    await adding.open();
    await adding.lookAt(folder, name);
    await adding.button('Import').click();
    await adding.view
      .getByText(/^[1-9][\d,]* records read/)
      .first()
      .waitFor();
  }

  /** What a paste into another program would give: plain and rich text of the clipboard. */
  async clipboard(): Promise<{ text: string; html: string }> {
    await this.searchBox.focus();
    await this.page.evaluate(() => {
      const keep = (event: ClipboardEvent) => {
        event.preventDefault();
        const data = event.clipboardData;
        Object.assign(globalThis, {
          pasted: { text: data?.getData('text/plain'), html: data?.getData('text/html') },
        });
      };
      document.addEventListener('paste', keep, { capture: true, once: true });
    });
    await this.page.keyboard.press('Control+v');
    const pasted = await this.page.waitForFunction(() => (globalThis as { pasted?: unknown }).pasted);
    return (await pasted.jsonValue()) as { text: string; html: string };
  }
}
