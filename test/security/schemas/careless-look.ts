import Database from 'better-sqlite3';
import { answerLooks } from '../../../src/host/looks/answer-looks.ts';

/** The control: opens a pack as any database, and asks for its title page, its records and its texts. */
await answerLooks((path) => {
  const db = new Database(path);
  try {
    db.prepare('SELECT key, value FROM meta').all();
    db.prepare('SELECT count(*), count(start) FROM record').get();
    db.prepare('SELECT count(content) FROM cluster').get();
    return { path, error: null };
  } catch (error) {
    return { path, error: { code: 'pack-damaged', message: (error as Error).message } };
  } finally {
    db.close();
  }
});
