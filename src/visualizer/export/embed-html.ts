import { embedAddress } from '../../embed/address.ts';
import { href } from '../../site.ts';
import type { PanelProps } from '../panels/panel.ts';

/** Room for the line below the figure, with what surrounds both (CSS pixels). */
const AROUND = 100;

/**
 * A line of HTML that shows on another site the figure at its present step and settings. Undefined where no page below
 * `/embed/` has its run: for a recording, for a challenge, which changes its scenario, and in a page without a host.
 */
export function embedHtml({ data, run, at }: PanelProps, title: string): string | undefined {
  const { scenario, challenge, id, baseline } = data;
  if (scenario === undefined || challenge || !location.protocol.startsWith('http')) return undefined;
  const settings = Object.entries(run.trace.set);
  const address = embedAddress(new URL(href('/embed/'), location.origin).href, {
    scenario,
    // The embedded figure begins with the scenario's own settings, those of a lesson may be others.
    set: baseline === 'lesson' ? settings : settings.filter(([knob, value]) => data.set[knob] !== value),
    seed: new URLSearchParams(location.search).get(`${id}.seed`) ?? undefined,
    step: at > 0 ? run.steps[at] : undefined,
  });
  const figure = document.getElementById(id)?.getBoundingClientRect().height ?? 0;
  const height = Math.ceil((figure + AROUND) / 10) * 10;
  return `<iframe src="${escaped(address.href)}" width="100%" height="${String(height)}" title="${escaped(title)}" loading="lazy" allow="clipboard-write" style="border:0"></iframe>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
