import { describe, expect, it } from 'vitest';
import { lostPath, valueAt, withChange } from '../../../../src/trace/record/json-path.ts';

const app = {
  script: [
    { name: 'save', at: 0, page: 'main' },
    { at: 5, page: 'preview' },
  ],
  permissions: ['core:default', { identifier: 'allow-save-file', allow: [] }],
  args: { list: [7, 8] },
  'a/b': 1,
};

describe('valueAt', () => {
  it('finds an item by its name, a text by itself and a permission by its identifier', () => {
    expect(valueAt(app, '/script/save/page')).toBe('main');
    expect(valueAt(app, '/permissions/core:default')).toBe('core:default');
    expect(valueAt(app, '/permissions/allow-save-file/allow')).toEqual([]);
  });

  it('finds an item without a name by its place, and a key with a slash', () => {
    expect(valueAt(app, '/script/1/page')).toBe('preview');
    expect(valueAt(app, '/args/list/1')).toBe(8);
    expect(valueAt(app, '/a~1b')).toBe(1);
  });

  it('finds nothing outside, and nothing that every object has', () => {
    expect(valueAt(app, '/script/open')).toBeUndefined();
    expect(valueAt(app, '/args/list/2')).toBeUndefined();
    expect(valueAt(app, '/script/save/page/length')).toBeUndefined();
    expect(valueAt(app, '/constructor')).toBeUndefined();
  });
});

describe('withChange', () => {
  it('puts a value in place of another, as a new field, and behind the last item', () => {
    expect(valueAt(withChange(app, { path: '/script/save/page', to: 'preview' }), '/script/0/page')).toBe(
      'preview',
    );
    expect(withChange(app, { path: '/args/text', to: 'x' })).toHaveProperty('args.text', 'x');
    expect(withChange(app, { path: '/args/list/-', to: 9 })).toHaveProperty('args.list', [7, 8, 9]);
  });

  it('removes without a value, and leaves the original as it is', () => {
    const before = structuredClone(app);
    expect(withChange(app, { path: '/permissions/core:default' })).toHaveProperty('permissions', [
      { identifier: 'allow-save-file', allow: [] },
    ]);
    expect(withChange(app, { path: '/args/list' })).toHaveProperty('args', {});
    expect(app).toEqual(before);
  });

  it('keeps the name of an item for what takes its place', () => {
    const changed = withChange(app, { path: '/script/save', to: { at: 9, page: 'preview' } });
    expect(valueAt(changed, '/script/save')).toEqual({ name: 'save', at: 9, page: 'preview' });
  });

  it('changes nothing where its path is lost', () => {
    expect(withChange(app, { path: '/script/open/page', to: 'x' })).toBe(app);
    expect(withChange(app, { path: '/args/text' })).toBe(app);
  });
});

describe('lostPath', () => {
  it('names the first part that is not there, and what is', () => {
    expect(lostPath(app, { path: '/script/open/page', to: 'x' })).toEqual({
      at: '/script',
      token: 'open',
      known: ['save', '1'],
    });
    expect(lostPath(app, { path: '/args/text' })).toEqual({ at: '/args', token: 'text', known: ['list'] });
    expect(lostPath(app, { path: '/nothing/below', to: 1 })).toMatchObject({ at: '', token: 'nothing' });
  });

  it('finds a new field and the place behind the last item', () => {
    expect(lostPath(app, { path: '/args/text', to: 'x' })).toBeUndefined();
    expect(lostPath(app, { path: '/script/-', to: {} })).toBeUndefined();
    expect(lostPath(app, { path: '/script/-' })).toMatchObject({ token: '-' });
  });
});
