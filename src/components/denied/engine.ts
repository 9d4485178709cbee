/** What reads a project's files and shows what they say: parsers, the access control list, and the views of it. */
import type { Target } from '../../schemas/index.ts';

export { askFiles } from './ask.ts';
export { ProjectView } from './ProjectView.tsx';

/** The platform that a reader most likely builds for, by what their browser says of itself. */
export function thisPlatform(userAgent: string): Target {
  if (userAgent.includes('Android')) return 'android';
  if (/iPhone|iPad/.test(userAgent)) return 'iOS';
  if (userAgent.includes('Windows')) return 'windows';
  return /Mac OS X|Macintosh/.test(userAgent) ? 'macOS' : 'linux';
}
