/** Input in the words that WebDriver and WebDriver BiDi share: https://www.w3.org/TR/webdriver2/#actions */
import type { Key, Point } from './browser.ts';

/** Keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes: Readonly<Record<Key, string>> = {
  Control: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  a: 'a',
  k: 'k',
};

const keyActions = (actions: readonly { readonly type: 'keyDown' | 'keyUp'; readonly value: string }[]) => [
  { type: 'key', id: 'keyboard', actions },
];

export function pressActions(keys: readonly Key[]) {
  const values = keys.map((key) => codes[key]);
  return keyActions([
    ...values.map((value) => ({ type: 'keyDown', value }) as const),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value }) as const),
  ]);
}

export const typeActions = (text: string) =>
  keyActions(
    Array.from(text).flatMap((value) => [
      { type: 'keyDown', value } as const,
      { type: 'keyUp', value } as const,
    ]),
  );

export const clickActions = ({ x, y }: Point) => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];
