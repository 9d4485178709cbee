import type { APIRoute } from 'astro';
import { editorProject } from '../../figures/editor-project.ts';

/** The sample project: the editor's files, as a reader would drop them. */
export const GET: APIRoute = () => Response.json(editorProject);
