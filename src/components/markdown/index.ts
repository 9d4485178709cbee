/**
 * The pages of lessons, scenarios, error texts and terms as Markdown, for readers and programs that want text: each is
 * made of the data that its page is made of, and holds what the page shows, with every message as it travels.
 */
export { markdownOf, markdownPages, type MarkdownPage } from './page.ts';
