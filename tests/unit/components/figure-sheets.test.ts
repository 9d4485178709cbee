import { expect, it } from 'vitest';
import { sheetsOf } from '../../../src/components/figure-sheets.ts';
import { figureAt } from '../../../src/figures/index.ts';

/** How many stylesheets a figure brings: in tests none has an address. */
async function sheetsAt(address: string): Promise<number> {
  const figure = await figureAt(address);
  if (!figure) throw new Error(`there is no figure ${address}`);
  return (await sheetsOf(figure)).length;
}

it('brings the stylesheet of a topic with the first figure of a lesson that needs it', async () => {
  expect(await sheetsAt('lessons/events/early')).toBe(1);
  expect(await sheetsAt('lessons/events/everyone')).toBe(0);
});

it('brings nothing where the page’s own sheet has all', async () => {
  expect(await sheetsAt('scenarios/missing-argument')).toBe(0);
});
