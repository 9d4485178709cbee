import type { APIRoute } from 'astro';
import { recordings } from '../../figures/index.ts';

/** Every recording of a real Tauri app, as the trace viewer opens it. */
export function getStaticPaths() {
  return recordings.map(({ file, trace }) => ({
    params: { file: file.replace(/\.json$/, '') },
    props: { trace },
  }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.trace);
