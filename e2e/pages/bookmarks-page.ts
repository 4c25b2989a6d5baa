import type { Locator, Page } from 'playwright-core';

/** The reading shelf. No assertions here: tests make them. */
export class BookmarksPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: 'Bookmarks' });
  }

  get entries(): Locator {
    return this.list.getByRole('option');
  }

  get count(): Locator {
    return this.page.locator('.bookmarks-page .catalogue-head [role="status"]');
  }

  get said(): Locator {
    return this.page.locator('.shelf-said');
  }

  /** All, unread, being read or read, with how many each has. */
  shown(name: string): Locator {
    return this.page
      .getByRole('group', { name: 'Which bookmarks' })
      .locator('label', { hasText: new RegExp(`^${name}`) });
  }

  /** How far the reader is with the open record. */
  get reading(): Locator {
    return this.page.getByRole('toolbar', { name: 'Record' }).getByLabel('How far you are');
  }

  get endOffer(): Locator {
    return this.page.locator('.end-offer');
  }
}
