import { createComponent, createMemo, type Accessor, type JSX } from 'solid-js';
import { later } from '../loading/later.tsx';

const PAGE = 100;

const Pager = later(() => import('./Pager.tsx'), 'Pager');

interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The rows of a long list to show at a time: those around the reader's position. */
export function createPages(
  of: Accessor<number>,
  at: Accessor<number>,
  onTurn: (row: number) => void,
): { readonly page: Accessor<RowRange>; readonly pager: () => JSX.Element } {
  const start = createMemo(() => Math.max(0, at() - (at() % PAGE)));
  // The same at another step, so that a row keeps its element, and the focus.
  const page = createMemo(() => ({ from: start(), to: Math.min(of(), start() + PAGE) }), undefined, {
    equals: (before, after) => before.from === after.from && before.to === after.to,
  });
  const pager = () =>
    of() > PAGE &&
    createComponent(Pager, {
      get from() {
        return page().from;
      },
      get to() {
        return page().to;
      },
      get of() {
        return of();
      },
      onTurn,
    });
  return { page, pager };
}
