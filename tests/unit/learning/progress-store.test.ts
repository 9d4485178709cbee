import { describe, expect, it } from 'vitest';
import { noProgress, withLessonRead, type Progress } from '../../../src/learning/progress/progress.ts';
import { createProgressStore, type TextStorage } from '../../../src/learning/progress/store.ts';

const KEY = 'see-tauri-talk.progress';
const ASIDE = 'see-tauri-talk.progress.unreadable';

/** Keeps texts as a browser does, until it is full. */
function storageWith(texts: Record<string, string> = {}) {
  const kept = new Map(Object.entries(texts));
  const storage = {
    kept,
    isFull: false as boolean,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (storage.isFull) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
  } satisfies TextStorage & { kept: Map<string, string>; isFull: boolean };
  return storage;
}

const read = (lesson: string) => (progress: Progress) => withLessonRead(progress, lesson, 1);
const lessonsIn = (text: string | undefined) => Object.keys((JSON.parse(text ?? '{}') as Progress).lessons);

describe('createProgressStore', () => {
  it('keeps what is changed, for the next page', () => {
    const storage = storageWith();
    createProgressStore(() => storage).update(read('channels'));
    expect(createProgressStore(() => storage).current()).toEqual(read('channels')(noProgress));
  });

  it('loses nothing of what another tab has saved meanwhile', () => {
    const storage = storageWith();
    const [one, other] = [createProgressStore(() => storage), createProgressStore(() => storage)];
    one.update(read('channels'));
    other.update(read('events'));
    one.update(read('scopes'));
    expect(lessonsIn(storage.kept.get(KEY))).toEqual(['channels', 'events', 'scopes']);
    expect(Object.keys(other.current().lessons)).toHaveLength(3);
  });

  it('says that storage is off, and remembers until the page is left', () => {
    const store = createProgressStore(() => {
      throw new Error('SecurityError');
    });
    store.update(read('channels'));
    expect(store.problem()).toBe('off');
    expect(Object.keys(store.current().lessons)).toEqual(['channels']);
    expect(store.problem()).toBe('off');
  });

  it('says that storage is full, and saves all once there is room', () => {
    const storage = storageWith();
    const store = createProgressStore(() => storage);
    storage.isFull = true;
    store.update(read('channels'));
    expect(store.problem()).toBe('full');
    expect(Object.keys(store.current().lessons)).toEqual(['channels']);
    expect(store.problem()).toBe('full');
    storage.isFull = false;
    store.update(read('events'));
    expect(store.problem()).toBeUndefined();
    expect(lessonsIn(storage.kept.get(KEY))).toEqual(['channels', 'events']);
  });

  it('puts aside what it cannot read, and begins again', () => {
    const storage = storageWith({ [KEY]: '{"version":1,' });
    const store = createProgressStore(() => storage);
    store.update(read('channels'));
    expect(store.unreadable()).toBe('{"version":1,');
    expect(lessonsIn(storage.kept.get(KEY))).toEqual(['channels']);
    storage.kept.set(KEY, 'also broken');
    store.current();
    expect(store.unreadable()).toBe('{"version":1,\nalso broken');
    store.forgetUnreadable();
    expect(store.unreadable()).toBeUndefined();
    expect(storage.kept.has(ASIDE)).toBe(false);
  });

  it('does not write over what it can neither read nor put aside', () => {
    const storage = storageWith({ [KEY]: 'broken' });
    storage.isFull = true;
    const store = createProgressStore(() => storage);
    store.update(read('channels'));
    expect(store.problem()).toBe('full');
    expect(store.unreadable()).toBe('broken');
    expect(storage.kept.get(KEY)).toBe('broken');
    expect(Object.keys(store.current().lessons)).toEqual(['channels']);
  });

  it('deletes everything when asked', () => {
    const storage = storageWith();
    const store = createProgressStore(() => storage);
    store.update(read('channels'));
    store.reset();
    expect(store.current()).toEqual(noProgress);
    expect(storage.kept.size).toBe(0);
  });
});
