import type { Locator, Page } from 'playwright-core';

/** The view in which a collection is added. No assertions here: tests make them. */
export class AddingPage {
  readonly page: Page;
  readonly view: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.getByRole('main').filter({ has: page.locator('.add') });
  }

  /** Opens the view by its key and waits for the folder. */
  async open(): Promise<void> {
    await this.page.keyboard.press('a');
    await this.files.waitFor();
  }

  get files(): Locator {
    return this.view.getByRole('listbox', { name: 'Files and folders' });
  }

  get entries(): Locator {
    return this.files.getByRole('option');
  }

  get path(): Locator {
    return this.view.getByLabel('Path', { exact: true });
  }

  /** The records of the preview. */
  get records(): Locator {
    return this.view.locator('.preview-record');
  }

  get progress(): Locator {
    return this.view.getByRole('progressbar');
  }

  get report(): Locator {
    return this.view.locator('.report');
  }

  button(name: string | RegExp): Locator {
    return this.view.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** The choice of what a column means. */
  meaning(column: string): Locator {
    return this.view.getByLabel(`Meaning of ${column}`, { exact: true });
  }

  async goTo(folder: string): Promise<void> {
    await this.path.fill(folder);
    await this.path.press('Enter');
    await this.view.locator('.crumbs [aria-current]', { hasText: folder.split('/').at(-1) ?? '' }).waitFor();
  }

  /** Goes to a folder and ticks these entries of it. */
  async choose(folder: string, ...names: readonly string[]): Promise<void> {
    await this.goTo(folder);
    for (const name of names) await this.entries.filter({ hasText: name }).locator('.file-tick').click();
  }

  /** Chooses and looks; waits until the first records, or a pack, are there. */
  async lookAt(folder: string, ...names: readonly string[]): Promise<void> {
    await this.choose(folder, ...names);
    await this.button(/^Look at/).click();
    await this.view.locator('.look, .pack').waitFor();
  }

  /** Waits until a change is shown. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(300);
    await this.view.locator('.add-body[data-stale="false"]').waitFor();
  }

  /** A count of the report by its label. */
  count(label: string): Locator {
    return this.report.locator('.report-counts > div').filter({ hasText: label }).locator('dd');
  }
}
