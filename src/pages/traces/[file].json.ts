import type { APIRoute } from 'astro';
import { allTraces } from '../../figures/index.ts';
import type { Trace } from '../../trace/index.ts';

/** Every trace that a figure starts with: `/traces/<scenario>.json`, `/traces/<scenario>.<settings>.json`. */
export async function getStaticPaths() {
  const traces = await allTraces();
  return [...traces].map(([file, trace]) => ({ params: { file }, props: { trace } }));
}

export const GET: APIRoute<{ trace: Trace }> = ({ props }) => Response.json(props.trace);
