/** Words of data without the marks of code, for a page's title and description. */
export { plainOf } from '../trace/index.ts';
